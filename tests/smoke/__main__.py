"""Ask a deployed host whether it serves the site as it was built, and print what differs.

``python3 noxfile.py -s smoke -- https://hilfe.example/``
"""

import json
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException

from tests.smoke import answer, checks
from tests.smoke.checks import Difference
from tests.smoke.host import Host

AT_ONCE = 8
#: How many addresses are named that differ alike.
SHOWN = 3


def main(words: list[str]) -> int:
    """Print the report; return 1 if anything differs."""
    if len(words) != 1:
        print("Name one address: python3 noxfile.py -s smoke -- https://hilfe.example/")
        return 1
    try:
        return report(Host(words[0]))
    except (OSError, HTTPException, ValueError) as error:
        print(f"{words[0]}: {error}")
        return 1


def report(host: Host) -> int:
    """Ask for everything; a host that does not answer raises OSError."""
    response = host.ask(checks.RECORD)
    if response.status != 200:
        raise ValueError(f"{checks.RECORD} has status {response.status}; publish the whole site")
    record = json.loads(response.body)
    files: dict[str, str] = record["files"]
    print(f"{host.address}: commit {record['commit'] or 'unknown'}, edition {record['edition']}")
    with ThreadPoolExecutor(AT_ONCE) as threads:
        each = threads.map(lambda pair: checks.file(host, *pair), files.items())
        differing = [difference for found in each for difference in found]
    results = {
        f"{len(files)} files: status, content, type, caching, headers": differing,
        "Compression": checks.compression(host, files),
        "A missing address": checks.missing(host, files),
        "An answer in Chromium": answer.check(host.address),
    }
    for what, differences in results.items():
        tell(what, differences)
    return 1 if any(results.values()) else 0


def tell(what: str, differences: Iterable[Difference]) -> None:
    """Print the result of one check; what differs alike at many addresses is one line."""
    addresses: dict[str, list[str]] = {}
    for each in differences:
        addresses.setdefault(each.problem, []).append(each.address)
    print(f"{'differs' if addresses else 'good   '}  {what}")
    for problem, alike in addresses.items():
        more = f" and {len(alike) - SHOWN} more" if len(alike) > SHOWN else ""
        print(f"         {problem}: {', '.join(alike[:SHOWN])}{more}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
