"""The one list of tasks: `python3 noxfile.py --list` names them, `-s <task>` runs one.

Nothing needs to be installed or activated first. Run as a script, this file makes the project's
environment, `.venv`, and hands over to the nox in it. A nox of your own works as well and uses the
same environment.
"""

import argparse
import errno
import hashlib
import logging
import os
import platform
import shutil
import signal
import socket
import subprocess
import sys
from datetime import date
from importlib.util import find_spec
from pathlib import Path

if sys.version_info < (3, 11):
    sys.exit(f"Python 3.11 or later is needed; {sys.executable} is {platform.python_version()}.")

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
NODE_MODULES = ROOT / "node_modules"
NODE_BIN = NODE_MODULES / ".bin"
#: Sites for some readers, with a `mkdocs-<name>.yml` each.
EDITIONS = {"kunden": ("customer",)}


def environment() -> str:
    """Return the Python of `.venv`; make `.venv` anew if it is not of this lock and this Python.

    The stamp is written last, so an environment whose making was interrupted is made again.
    """
    lock, stamp = ROOT / "requirements.lock", VENV / "made-from"
    state = f"Python {platform.python_version()}, {digest(lock)}"
    if not (PYTHON.exists() and stamp.is_file() and stamp.read_text() == state):
        print("Making .venv from requirements.lock; this takes about a minute.", flush=True)
        need_ensurepip()
        run(sys.executable, "-m", "venv", "--clear", VENV)
        pip = [PYTHON, "-m", "pip", "--quiet", "--disable-pip-version-check"]
        run(*pip, "install", "--only-binary=:all:", "--require-hashes", "--requirement", lock)
        stamp.write_text(state)
    return str(PYTHON)


def run(*command: str | Path) -> None:
    """Run a command that has to succeed; stop here where it does not."""
    if subprocess.run(command).returncode != 0:
        sys.exit(f"This failed, see above: {' '.join(map(str, command))}")


def need_ensurepip() -> None:
    """Install what `python3 -m venv` needs and Debian keeps in a package of its own."""
    package = f"python3.{sys.version_info.minor}-venv"
    if find_spec("ensurepip") is None and not apt_install(package):
        sys.exit(f"Python lacks ensurepip. Install it: sudo apt-get install {package}")


def apt_install(*packages: str) -> bool:
    """Install Debian packages if that needs no password; return whether it worked."""
    apt = ["apt-get"] if os.geteuid() == 0 else ["sudo", "-n", "apt-get"]
    if not all(map(shutil.which, (apt[0], "apt-get"))):
        return False
    print(f"Installing from Debian: {', '.join(packages)}", flush=True)
    update = [*apt, "update"]  # a fresh machine knows no package list yet
    install = [*apt, "install", "--yes", "--quiet", "--no-install-recommends", *packages]
    return all(subprocess.run(command).returncode == 0 for command in (update, install))


def digest(file: Path) -> str:
    """Return the SHA-256 of a file's content."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


if __name__ == "__main__":
    os.execv(environment(), [PYTHON, "-m", "nox", "--noxfile", __file__, *sys.argv[1:]])

import nox

nox.options.default_venv_backend = "none"
nox.options.sessions = ["test"]
# What stops says why in one line; beside it, nox would repeat the command and that it failed.
NOX_LOG = logging.getLogger("nox")
NOX_LOG.setLevel(logging.ERROR)
# The theme would announce its successor at every start.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
# SIGTERM also ends the program that a task runs, so that `serve` leaves no server behind.
signal.signal(signal.SIGTERM, signal.default_int_handler)


def node_modules(session: nox.Session) -> None:
    """Install the npm packages if they are not those of `package-lock.json`."""
    lock, stamp = ROOT / "package-lock.json", NODE_MODULES / ".made-from"
    if stamp.is_file() and stamp.read_text() == digest(lock):
        return
    if shutil.which("npm") is None:
        session.error("npm is missing. Install it: sudo apt-get install nodejs npm")
    session.run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    stamp.write_text(digest(lock))


def quietly(session: nox.Session, *words: str) -> None:
    """Run a Python module that says itself in one line why it stops."""
    NOX_LOG.setLevel(logging.CRITICAL)
    session.run(environment(), "-m", *words)
    NOX_LOG.setLevel(logging.ERROR)


def country_table(session: nox.Session) -> None:
    """Write the table of countries anew if what people edit of it changed.

    Only where a person looks at a change: elsewhere, a table that is not made anew is refused.
    """
    node_modules(session)
    quietly(session, "calculator.build.country_table")


def runtime(session: nox.Session, *readers: str) -> None:
    """Make what the calculator runs on in the browser, for everyone or for some readers.

    A mistake in a file that people edit stops here.
    """
    node_modules(session)
    quietly(session, "calculator.build.mistakes")
    # What its tools say is only shown if they fail, or if they could not make all of it.
    said = session.run(
        environment(), "-m", "calculator.build.runtime.bundle", *readers, silent=True
    )
    for line in str(said).splitlines():
        if "ships as a whole" in line:
            print(line, flush=True)


@nox.session
def serve(session: nox.Session) -> None:
    """Serve the help center; `-- <host>:<port>` is an address, `-- --stand <day>` another day."""
    words = argparse.ArgumentParser(prog="nox -s serve --")
    words.add_argument("address", nargs="?", default="127.0.0.1:8000")
    words.add_argument("--stand", type=date.fromisoformat, help="a day such as 2027-01-01")
    given = words.parse_args(session.posargs)
    country_table(session)
    runtime(session)
    address = given.address
    host, _, port = address.rpartition(":")
    free = free_port(host, int(port))
    if free != int(port):
        print(f"Port {port} is taken; using {free}.", flush=True)
    if given.stand:
        session.env["STAND"] = str(given.stand)
    quietly(session, "mkdocs", "serve", "--quiet", "--dev-addr", f"{host}:{free}")


def free_port(host: str, port: int) -> int:
    """Return the first port from `port` on that nothing listens on."""
    try:
        socket.create_server((host, port)).close()
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        return free_port(host, port + 1)
    return port


@nox.session
def build(session: nox.Session) -> None:
    """Write the help center to `site/`; `-- kunden` writes that for customers to `site-kunden/`."""
    for edition in session.posargs or [""]:
        write_site(session, edition)
        print(f"Written: {'-'.join(['site', *filter(None, [edition])])}/")


def write_site(session: nox.Session, edition: str = "") -> None:
    """Write the help center for everyone, or one of `EDITIONS`."""
    if edition and edition not in EDITIONS:
        session.error(f"There is no edition {edition}; use one of {', '.join(EDITIONS)}")
    runtime(session, *EDITIONS.get(edition, ()))
    configuration = "-".join(["mkdocs", *filter(None, [edition])]) + ".yml"
    quietly(session, "mkdocs", "build", "--quiet", "--config-file", configuration)


@nox.session
def test(session: nox.Session) -> None:
    """Build, lint, and run all tests; words after `--` go to pytest."""
    # First: a mistake in a file that people edit has the terminal to itself.
    for edition in ("", *EDITIONS):
        write_site(session, edition)
    chromium(session)
    nginx(session)
    engines(session)
    lint(session)
    pytest(session, *session.posargs)


@nox.session
def thorough(session: nox.Session) -> None:
    """Run the tests that take too long for `test`, such as most of the ways to break a file."""
    write_site(session)
    chromium(session)
    engines(session)
    pytest(session, "-m=thorough", *session.posargs)


def pytest(session: nox.Session, *words: str) -> None:
    """Run tests, two at a time: each waits for a browser most of the time."""
    # pytest has the last word.
    NOX_LOG.setLevel(logging.CRITICAL)
    parallel = ("--numprocesses=2", "--dist=worksteal")
    session.run(environment(), "-m", "pytest", *parallel, *words)


def chromium(session: nox.Session) -> None:
    """See that the tests' browser starts; otherwise install it, or stop and say how to."""
    start = [environment(), "-m", "tests.browser.chromium"]
    if subprocess.run(start, capture_output=True).returncode == 0:
        return
    # Playwright's Node.js needs libatomic1, which a small Debian does not have.
    packages = ["chromium-headless-shell", "chromium-sandbox", "libatomic1"]
    apt_install(*packages)
    if subprocess.run(start).returncode != 0:
        session.error(
            "Chromium does not start, see above. Install it: sudo apt-get install "
            f"{' '.join(packages)} (elsewhere: {PYTHON} -m playwright install chromium)"
        )


def nginx(session: nox.Session) -> None:
    """See that the nginx for the tests is there; otherwise install it, or stop and say how to."""
    find = [environment(), "-m", "tests.nginx"]
    if subprocess.run(find, capture_output=True).returncode == 0:
        return
    packages = ["nginx-light", "libnginx-mod-http-brotli-static"]
    apt_install(*packages)
    if subprocess.run(find).returncode != 0:
        session.error(f"nginx is missing. Install it: sudo apt-get install {' '.join(packages)}")


def engines(session: nox.Session) -> None:
    """See that Firefox and WebKit are there; otherwise install them, or say what is left out.

    Where CI is set, their tests are never left out.
    """
    for name, packages in {
        "firefox": ["firefox-esr"],
        "webkit": ["webkit2gtk-driver", "xvfb"],
    }.items():
        find = [environment(), "-m", f"tests.engines.{name}"]
        if subprocess.run(find, capture_output=True).returncode == 0:
            continue
        apt_install(*packages)
        if subprocess.run(find).returncode != 0:
            install = f"Install it: sudo apt-get install {' '.join(packages)}"
            if os.environ.get("CI"):
                session.error(f"The browser engine {name} is missing. {install}")
            print(f"The tests in the browser engine {name} are left out. {install}", flush=True)


@nox.session
def smoke(session: nox.Session) -> None:
    """Ask a host whether it serves the site as built; `-- <address of the site>` names it."""
    chromium(session)
    # The report has the last word.
    NOX_LOG.setLevel(logging.CRITICAL)
    session.run(environment(), "-m", "tests.smoke", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure the site against other ways to run Python; `-- --runs 1` makes it quick."""
    chromium(session)
    write_site(session)
    session.run(environment(), "-m", "tests.bench", *session.posargs)


@nox.session
def effects(session: nox.Session) -> None:
    """Tell what changed since the last commit; `-- <ref>` or `-- <day> <day>` compares others."""
    country_table(session)
    # The report has the last word.
    logging.getLogger("nox").setLevel(logging.CRITICAL)
    session.run(environment(), "-m", "calculator.build.effects", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check format, code, types, layers, and that generated files are up to date."""
    node_modules(session)
    python = environment()
    session.run(python, "-m", "ruff", "format", "--check")
    session.run(python, "-m", "ruff", "check")
    session.run(python, "-m", "mypy", "calculator", "tests")
    session.run(str(PYTHON.with_name("lint-imports")), "--no-logo")
    session.run(str(NODE_BIN / "biome"), "ci", "--error-on-warnings")
    for scripts in ("tsconfig.json", "tsconfig.worker.json", "tsconfig.node.json"):
        session.run(str(NODE_BIN / "tsc"), "--project", scripts)
    session.run(python, "-m", "calculator.build.country_table", "--check")
    session.run(python, "-m", "calculator.build.europe_map", "--check")
    session.run(python, "-m", "calculator.build.hosts", "--check")


@nox.session
def countries(session: nox.Session) -> None:
    """Write the country table and the map's shapes anew from the locked data."""
    node_modules(session)
    session.run(environment(), "-m", "calculator.build.country_table")
    session.run(environment(), "-m", "calculator.build.europe_map")


@nox.session
def lock(session: nox.Session) -> None:
    """Write both lock files anew; `-- --upgrade` renews the indirect Python packages, too."""
    locked = ("pyproject.toml", "--group=dev", "--output-file=requirements.lock")
    session.run(environment(), "-m", "uv", "pip", "compile", "--quiet", *locked, *session.posargs)
    session.run("npm", "install", "--package-lock-only", "--no-audit", "--no-fund")
