"""A hook that runs after the project's own and keeps the Markdown that it filled, for plain MkDocs.

The folder is ``filled``, beside the configuration.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    target = Path(config.config_file_path).with_name("filled") / page.file.src_uri
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(markdown, encoding="utf-8")
