"""A hook of MkDocs that saves the Markdown after the project's hook has filled it.

The folder is ``filled``, beside the configuration; the build without hooks reads it.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Save the Markdown of a page."""
    target = Path(config.config_file_path).with_name("filled") / page.file.src_uri
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(markdown, encoding="utf-8")
