"""Taking a person's answer into the store, or out of it, and the graph to what follows."""

from ..ontology.decisions import Decided, Decision, is_text
from ..ontology.errors import InputError
from ..ontology.tables import Reference, reference
from ..queries.decisions import decision_row, decisions
from ..queries.rows import DecisionRow
from ..queries.store import Store, Writer
from .build import judge_anew
from .claims import OWN
from .resolve import finding_of


def decide(store: Store, new: Decision, tables: Reference | None = None) -> Decision | None:
    """Keep a decision and bring the graph to it, in one transaction.

    The ids need not be in the graph, or not yet. The answer is the earlier decision from which the
    new one follows already, so that nothing was written; None where it was kept.

    Raises:
        ContradictoryDecision: an earlier one says otherwise.
        StoreBusy: another process is writing to the store.
    """
    with store.writing() as writer:
        before = Decided(decisions(writer))
        if known := before.earlier(new):
            return known
        touched = _keys(writer, new, before)
        writer.put([decision_row(new)])
        _follow(writer, new, touched, tables or reference())
    return None


def withdraw(store: Store, one: str, other: str, tables: Reference | None = None) -> Decision:
    """Take back what was decided of two ids, named in either order; what it was.

    Raises:
        InputError: nothing was decided of these two.
        StoreBusy: another process is writing to the store.
    """
    with store.writing() as writer:
        every = decisions(writer)
        (old, *_) = [each for each in every if {each.one, each.other} == {one, other}] or [None]
        if old is None:
            raise InputError(
                f"nothing was decided of {one} and {other}; danchieu decisions lists what was"
            )
        touched = _keys(writer, old, Decided(every))
        writer.drop(DecisionRow, [(old.one, old.other)])
        _follow(writer, old, touched, tables or reference())
    return old


def _follow(writer: Writer, changed: Decision, keys: set[str], tables: Reference) -> None:
    after = Decided(decisions(writer))
    judge_anew(writer, keys | _keys(writer, changed, after), tables)


def _keys(writer: Writer, changed: Decision, decided: Decided) -> set[str]:
    """The keys under which claims stand that a decision can touch.

    A claim has the id that it gives by itself, or what that became: then the id redirects, or
    would if others did not disagree, which a share says.
    """
    ids = decided.about((changed.one, changed.other))
    found = writer.ask("claimed", documents=sorted(ids))
    own = [row["text"] for row in found if row["slot"] == OWN]
    shares = writer.ask("shares_on", items=sorted(ids))
    renamed = [share["owner"] for share in shares if share["part"] == "redirect"]
    texts = {*own, *renamed, *filter(is_text, ids)}
    rows = writer.ask("claims_of", texts=sorted(texts))
    # A blank number stands under two keys, and either may give it its finding.
    found += [row for row in rows if row["slot"] == OWN or ids & _former(row["finding"])]
    return {row["key"] for row in found}


def _former(finding: str) -> set[str]:
    return set(finding_of(finding).former) if finding else set()
