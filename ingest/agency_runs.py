"""Where an office's name ends in small letters: "Cục Viễn thám quốc gia | cung cấp".

What offices are called after is open, so a run of nouns belongs to the name up to the verb, and
what stands behind the run shows whether it may be trusted. A verb that names hold too ("quản lý",
"đào tạo") is part of the name only where a verb of acting follows the run: "Cục Cảnh sát quản lý
hành chính chủ trì", but "Chi cục Kiểm lâm | quản lý rừng".
"""

from enum import IntEnum
from functools import cache

from ..ontology.tables import Reference
from .agency_areas import AND, MANY, OWNERS
from .agency_names import CHIEFS, FIELDS, GROUP_NOUNS, HEADS
from .agency_numbers import ends_name
from .agency_verbs import CUES, ENDING, NAMING, OF_PURPOSE, TAKING
from .agency_words import Phrases, Words, each_of, phrases, tree_of
from .lexicon import WORD, word_form

_LONGEST = 16  # words
_SMALL_WORDS = frozenset(
    phrases(
        """
    là|có|với|trong|theo|để|được|đã|sẽ|cần|phải|nên|cho|từ|đến|trên|dưới|khi|nếu|do|bằng|vào|ra|lên
    cùng|như|nêu|này|đó|các|những|mọi|trước|sau|mà|thì|bị|hoặc|hay|gồm|tại|bởi|nhằm|đang|còn|cũng
    qua|giữa|ngoài|ngay|về|của|thuộc|trực|cấp|ở|khu|chi|việc|ngày|một|số|từng|và|tất|mỗi|nhưng|vì
    chưa|luôn|vừa|mới
        """
    )
)
"""With these the sentence goes on; no name holds them in its midst."""
_ASKING = tree_of([("cơ", "sở"), ("nhà", "máy"), *each_of(NAMING)])
"""Words whose object may be a verb: "Quản lý giám sát", "cơ sở sản xuất"."""
_CLOSED = frozenset(["", "-", "–"])  # what stands in a name's midst; all other marks close it

_ENDS = frozenset([".", ";", "./."])  # a clause that began with the name has its verb before them


class Behind(IntEnum):
    """What stands behind a run, by how well it shows that the run was a name."""

    NOTHING = 0
    CLOSE = 1
    """Punctuation, or a verb that other verbs are followed by: "trình", "phục vụ"."""
    NAME = 2
    """A name goes on: "và Phát triển", "Việt Nam"."""
    VERB = 3
    """A verb of acting, or whose body it is: "chủ trì", "tỉnh", "thuộc"."""


@cache
def nouns(reference: Reference) -> Phrases:
    """What offices are named after: the fields of names and those of the table of sectors."""
    sectors = (name for row in reference.sectors for name in (row.name, *row.variants))
    read = (tuple(word_form(word[0]) for word in WORD.finditer(name)) for name in sectors)
    return tree_of([*each_of(FIELDS), *(words for words in read if len(words) > 1)])


def small_end(
    words: Words,
    at: int,
    reference: Reference,
    taking: bool,
    labelled: bool = False,
    many: bool = False,
) -> int:
    """The end of the small-lettered words at `at` that belong to a name; `at` where none do.

    `taking` says that the name wants to be told of what ("Quản lý"), `labelled` that no verb can
    follow, as behind "Đơn vị chủ trì:". Of `many` bodies anything may be said: only a cue of duty
    shows that they are told closer.
    """
    lexicon = nouns(reference)
    here, sure, acting, bare, wanted = at, at, 0, False, taking
    asked = taking and at in (words.match(_ASKING, at - 2), words.match(_ASKING, at - 3))
    verb = at in (words.match(NAMING, at - 2), words.match(NAMING, at - 3))
    while here - at < _LONGEST:
        begin = _joint(words, here, lexicon, acting > 0, wanted)
        if not begin:
            break
        noun = words.match(lexicon, begin)
        naming = words.match(NAMING, begin)
        last = max(noun, naming)
        ending = words.match(ENDING, begin)
        if ending > naming and ending >= last:
            break
        object_of = asked or (wanted and noun > naming)
        bare = naming == last and not object_of
        if naming and not object_of and not (begin > here and (noun or verb or here > at)):
            acting = acting or here
        elif not last:
            if not _may_name(words, begin):
                break
            last = begin + 1
        if noun == last and not acting and sure == here:
            sure = last
        wanted = words.match(TAKING, begin) == last
        asked = wanted and naming == last
        here = last
    if acting and bare and not words.match(CUES, here) and not labelled:
        if many and acting == at and _acts_next(words, here):
            return here  # "đơn vị thi công | rào chắn"
        return max(acting, sure)  # "thẩm định | dự thảo": with no object it is a verb itself
    return _trusted(words, at, here, sure, acting, taking, labelled, many)


def _trusted(
    words: Words,
    at: int,
    end: int,
    sure: int,
    acting: int,
    taking: bool,
    labelled: bool,
    many: bool,
) -> int:
    """How much of a run is the name: all, up to its first verb, or the nouns known as such."""
    if sure == end:
        return end
    following = behind(words, end)
    if labelled and following is not Behind.NOTHING:
        return end
    if many and following is Behind.VERB and _says_little(words, end):
        following = Behind.CLOSE
    if acting:
        if following is Behind.NAME and words.capital(end):
            following = behind(words, words.proper(end))
        if following is Behind.VERB or (following is Behind.NAME and words.form(end) in AND):
            return end
        return max(acting, sure)
    if taking or following >= Behind.NAME:
        return end
    purpose = words.gap(end) == "" and words.match(OF_PURPOSE, end)
    trusted = following is Behind.CLOSE and not many and not purpose
    return end if trusted else sure


def _acts_next(words: Words, at: int) -> bool:
    """Whether a verb of acting follows that no name holds."""
    verb = words.match(ENDING, at) > words.match(NAMING, at)
    return verb and not words.match(OF_PURPOSE, at)


def _says_little(words: Words, at: int) -> bool:
    """Whether the verb behind a run may as well be one of several that are said of a group."""
    return words.match(ENDING, at) > 0 and not words.match(CUES, at)


def _joint(words: Words, at: int, lexicon: Phrases, acting: bool, wanted: bool) -> int:
    """Where the run goes on in small letters: here, after "và", a comma or "các"; 0 if not."""
    if not words.has(at):
        return 0
    gap, form = words.gap(at), words.form(at)
    if gap == ",":
        known = words.match(lexicon, at) or words.match(NAMING, at)
        fits = known > words.match(GROUP_NOUNS, at) and not _is_verb(words, at)
        return at if words.lower(at) and (fits or _lists_on(words, at)) else 0
    if gap in ("-", "–", "/") and words.lower(at):
        return at
    if gap != "" or not words.lower(at):
        return 0
    if form in MANY and wanted and words.lower(at + 1):
        many = words.area(at + 1) or words.match(GROUP_NOUNS, at + 1)
        return at + 1 if not many and words.gap(at + 1) == "" else 0
    if form in AND:
        after = at + 1
        fits = words.gap(after) == "" and words.lower(after)
        known = max(words.match(lexicon, after), words.match(NAMING, after))
        group = words.form(after) in MANY or words.match(GROUP_NOUNS, after) > known
        return after if fits and not group and (known or _may_name(words, after)) else 0
    if form == "về" and acting and words.lower(at + 1) and words.gap(at + 1) == "":
        return at + 1
    return at


def _lists_on(words: Words, at: int) -> bool:
    """Whether "và" with a noun closes the list soon: "nông, lâm sản và thủy sản"."""
    if words.match(GROUP_NOUNS, at) or words.match(ENDING, at) or not _may_name(words, at):
        return False
    for here in range(at + 1, at + 5):
        if words.gap(here) != "":
            return words.gap(here) == "," and words.lower(here) and words.match(FIELDS, here) > 0
        if words.form(here) in AND:
            return words.lower(here + 1) and not words.match(ENDING, here + 1)
        if not _may_name(words, here) or words.match(ENDING, here):
            return False
    return False


def _is_verb(words: Words, at: int) -> bool:
    """Whether a verb of acting begins here that no name holds."""
    return words.match(ENDING, at) > words.match(NAMING, at)


def _may_name(words: Words, at: int) -> bool:
    """Whether a small word may be part of a name, known or not."""
    return words.lower(at) and words.form(at) not in _SMALL_WORDS and not words.area(at)


def behind(words: Words, at: int) -> Behind:
    """What stands behind a run."""
    gap, form = words.gap(at), words.form(at)
    if gap == "," and words.capital(at) and words.match(FIELDS, at) > words.match(HEADS, at):
        return Behind.NAME
    if gap in _ENDS and words.has(at) and words.subject():
        return Behind.NOTHING
    if gap not in _CLOSED:
        return Behind.CLOSE if gap != "," or _names_on(words, at) else Behind.NOTHING
    if words.capital(at):
        return Behind.NAME if not words.match(CHIEFS, at) else Behind.NOTHING
    if words.area(at) or form in OWNERS or form in ("cấp", "khu", "chi"):
        return Behind.VERB
    if form in AND:
        more = words.capital(at + 1) and not words.match(HEADS, at + 1)
        return Behind.NAME if more else Behind.CLOSE
    if words.match(OF_PURPOSE, at):
        return Behind.CLOSE
    if words.match(ENDING, at) or words.match(NAMING, at) or form in ("phải", "cần", "là", "nên"):
        return Behind.VERB
    if words.digit(at):
        return Behind.NAME if ends_name(words, at) else Behind.NOTHING  # not "dịch | 200 cuốn"
    return Behind.NOTHING


def _names_on(words: Words, at: int) -> bool:
    """Whether another body stands behind a comma."""
    group = words.form(at) in MANY or words.match(GROUP_NOUNS, at) > 0
    return group or (words.capital(at) and words.match(HEADS, at) > 0)
