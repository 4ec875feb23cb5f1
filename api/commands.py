"""How commands are declared: one parser each, with the store's option and examples in its help."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

ABOUT = "Vietnamese policy as a graph: from a directive down to the task of a department."
EXAMPLES = """\
examples:
  danchieu demo                                the shipped examples, served on your machine
  danchieu ingest vanban/                      read a folder, .docx and PDF too
  danchieu lineage 15-CT/TW --down             who carries it out, down to each task
  danchieu show "Công văn 1345"                one document: what it cites, who cites it
  danchieu search "ngoai giao kinh te"         marks may be left out
Each command has its own help: danchieu lineage --help
"""
STORE_HELP = "path or URL of the store (default: $DANCHIEU_STORE, else danchieu.db)"

Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # pyright: ignore[reportPrivateUsage]
Run: TypeAlias = Callable[[argparse.Namespace], int]


class Parser(argparse.ArgumentParser):
    """A parser whose complaint is one line."""

    def error(self, message: str) -> NoReturn:
        """Leave with 2, saying what is wrong and where help stands."""
        self.exit(2, f"danchieu: {message}; see {self.prog} --help\n")


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> NoReturn:
        from importlib.metadata import version  # slow to import, and wanted only here

        print(f"danchieu {version('danchieu')}")
        parser.exit()


def top() -> "tuple[Parser, Commands]":
    """The parser of `danchieu` itself and where its commands are declared."""
    parser = Parser(
        prog="danchieu",
        description=ABOUT,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version")
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", dest="command", required=True, parser_class=Parser
    )
    return parser, commands


def command(commands: "Commands", name: str, run: Run, about: str, examples: str) -> Parser:
    """Declare one command; `examples` stand at the end of its help."""
    parser = commands.add_parser(
        name,
        help=about,
        description=about[0].upper() + about[1:] + ".",
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.set_defaults(run=run)
    return parser


def takes_store(parser: Parser) -> None:
    """Let the command be told which store it is about."""
    parser.add_argument("--store", metavar="PLACE", help=STORE_HELP)


def takes_tables(parser: Parser) -> None:
    """Let the command be told of the user's own reference tables."""
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="a folder of your own reference tables"
    )


def takes_language(parser: Parser) -> None:
    """Let the command be told the language of its own words; a document's stay as they are."""
    parser.add_argument(
        "--lang", choices=("vi", "en"), default="vi", help="language of the labels (default: vi)"
    )


def takes_json(parser: Parser) -> None:
    """Let the command answer in the JSON that the HTTP service gives for the same question."""
    parser.add_argument("--json", action="store_true", help="print the answer of the HTTP service")


def between(low: int, high: int) -> Callable[[str], int]:
    """What reads a whole number of these bounds from the command line."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = low - 1
        if not low <= number <= high:
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from {low} to {high}")
        return number

    return read


def filled(text: str) -> str:
    """A word that is not empty and that a terminal sent as UTF-8."""
    if not text.strip():
        raise argparse.ArgumentTypeError("it must not be empty")
    if not text.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in text):
        raise argparse.ArgumentTypeError("it is not UTF-8; check the terminal's encoding")
    return text
