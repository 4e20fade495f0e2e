"""The Chromium that the browser tests drive: where it is, and how it is started.

Run as a program, this starts it once, names it, and fails where it does not start.
"""

import os
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

#: First the one without windows: it opens a page with a quarter of the others' work.
COMMANDS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# Disable the browser's own traffic, and a protocol that the tests' host does not speak.
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> Path:
    """Return the program that CHROMIUM names, or else one that is installed.

    Raises LookupError where there is none.
    """
    if named := os.environ.get("CHROMIUM"):
        if path := shutil.which(named):
            return Path(path)
        raise LookupError(f"CHROMIUM={named} is no program; correct the variable or unset it.")
    for command in COMMANDS:
        if path := shutil.which(command):
            return Path(path)
    if (own := _playwrights_own()).exists():
        return own
    raise LookupError(
        f"No Chromium: not in CHROMIUM, not on PATH ({', '.join(COMMANDS)}), not {own}."
    )


def _playwrights_own() -> Path:
    # In a thread of its own, because Playwright refuses to start twice in one.
    def ask() -> Path:
        with sync_playwright() as playwright:
            return Path(playwright.chromium.executable_path)

    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(ask).result()


def launch(playwright: Playwright, *flags: str) -> Browser:
    """Start the browser, headless, with flags beside ``FLAGS``."""
    return playwright.chromium.launch(
        executable_path=find(),
        args=[*FLAGS, *flags],
        # Chromium refuses to run its sandbox as root.
        chromium_sandbox=os.geteuid() != 0,
    )


if __name__ == "__main__":
    try:
        with sync_playwright() as playwright, launch(playwright) as browser:
            print(f"{find()} {browser.version}")
    except LookupError as error:
        sys.exit(str(error))
