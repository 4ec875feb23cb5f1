"""How far a long run is: a bar with rate and remaining time, on a terminal only."""

import shutil
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import PurePath

from .terminal import safe


@contextmanager
def progress(unit: str) -> Generator[Callable[[int, int, str], None] | None]:
    """What `load` tells each step to: done, total, name; None where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from tqdm import tqdm

    size = shutil.get_terminal_size()  # some terminals give 0 by 0, and tqdm would draw nothing
    with tqdm(
        unit=f" {unit}", leave=False, file=sys.stderr, ncols=size.columns, nrows=size.lines
    ) as bar:

        def tell(done: int, total: int, name: str) -> None:
            bar.total = total
            bar.set_postfix_str(safe(PurePath(name).name)[-30:], refresh=False)
            bar.update(done - bar.n)

        yield tell
