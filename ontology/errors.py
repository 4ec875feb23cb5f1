"""What can go wrong, each with what, where and the next step.

DanchieuError
├── InputError            what the caller gave cannot be used
│   ├── UnreadableText    a file that holds no text we can read
│   ├── UnknownWhat       nothing in the store answers to a name (carries the nearest)
│   ├── AmbiguousWhat     several things answer to a name (carries them)
│   ├── BadReference      a reference data file of the user has a wrong row
│   └── ContradictoryDecision  a person decided otherwise before
├── ReadingStopped        a process that was reading files ended
└── StoreError            the store cannot do what is asked
    ├── StoreMissing      no store at that place
    │   └── StoreEmpty    a place for one, which holds nothing yet
    ├── StoreHalfFilled   a copy into it is under way or was cut off
    ├── StoreBusy         another process is writing to it
    ├── StoreTooNew       a later danchieu wrote it
    └── NotAStore         the file there is something else
"""


class DanchieuError(Exception):
    """The base of all; its message is one line for a person: what, where, what to do next."""


class InputError(DanchieuError):
    """What the caller gave cannot be used."""


class UnreadableText(InputError):
    """A file holds no text that can be read; the message says which, why, and what to do."""


class UnknownWhat(InputError):
    """Nothing answers to a name; `nearest` holds names that come close, best first."""

    def __init__(self, message: str, nearest: tuple[str, ...] = ()) -> None:
        """Say what nothing answers to, and what comes near."""
        super().__init__(message)
        self.nearest = nearest


class AmbiguousWhat(InputError):
    """Several things answer to a name; `candidates` holds their ids in stable order."""

    def __init__(self, message: str, candidates: tuple[str, ...]) -> None:
        """Say what several things answer to, and which."""
        super().__init__(message)
        self.candidates = candidates


class BadReference(InputError):
    """A row of a reference data file cannot be used; the message names file, line and column."""


class ContradictoryDecision(InputError):
    """A decision contradicts an earlier one, which the message names with how to undo it."""


class ReadingStopped(DanchieuError):
    """A process that was reading files ended, as where memory ran out; what was written stays."""


class StoreError(DanchieuError):
    """The store cannot do what is asked."""


class StoreMissing(StoreError):
    """There is no store at the place named."""


class StoreEmpty(StoreMissing):
    """A file or database that is there and holds nothing yet."""


class StoreHalfFilled(StoreError):
    """A copy into the store is under way, or was cut off."""


class StoreBusy(StoreError):
    """Another process is writing to the store."""


class StoreTooNew(StoreError):
    """A later danchieu wrote the store; this one must not touch it."""


class NotAStore(StoreError):
    """The file at the place named is something else."""
