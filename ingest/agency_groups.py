"""Names that stand for several bodies: "các sở, ban, ngành tỉnh"."""

from ..ontology.tables import Reference
from .agency_areas import AND, MANY, OWNERS, area_end, region_end
from .agency_bodies import core, tails
from .agency_names import (
    ALONE,
    AREA_NOUNS,
    GROUP_NOUNS,
    GROUP_PARTS,
    HEADS,
    NO_BODIES,
    PARTY_COMMITTEES,
)
from .agency_runs import nouns, small_end
from .agency_sites import SITED, site_end
from .agency_words import Name, Words

_SPLITS = {  # nouns of unlike kinds part under one "các"
    "huyện ủy": 1, "thị ủy": 1, "thành ủy": 1, "quận ủy": 1, "tỉnh ủy": 1,
    "đảng ủy": 2,
    "chính quyền": 3, "chính quyền địa phương": 3,
    "cấp ủy": 4, "cấp ủy đảng": 4, "tổ chức đảng": 4, "chi bộ": 4, "đảng bộ": 4,
    "ban cán sự đảng": 4, "đảng đoàn": 4,
}  # fmt: skip

_PLAIN = frozenset(
    ["bộ", "ngành", "địa phương", "đơn vị", "cơ quan", "đoàn thể", "tập đoàn", "tổng công ty"]
)
"""Nouns that some write with a capital in every place: "các Tập đoàn, Tổng công ty"."""

_TOLD = frozenset(["chủ", "trạm", "cơ sở", "nhà máy", "trường", "bệnh viện", "ban quản lý", "hãng"])
"""Nouns that say little alone: what follows in small letters tells which are meant."""
_CALLED = _TOLD | {
    "đơn vị", "tổ chức", "doanh nghiệp", "công ty", "tập đoàn", "tổng công ty", "hợp tác xã", "hội",
    "hiệp hội", "ngân hàng", "viện", "trung tâm", "chủ đầu tư", "nhà đầu tư", "nhà thầu", "cơ quan",
    "học viện", "hộ", "chi cục", "chi nhánh",
}  # fmt: skip
"""Nouns of bodies that may be told by their work."""

_WITH_BODIES = frozenset(["cá nhân", "doanh nghiệp", "đơn vị", "hộ gia"])  # "tổ chức" is no verb
_RUN_ON = frozenset(["tổ chức cá nhân", "cơ quan đơn vị", "cơ quan tổ chức", "đơn vị địa phương"])


def groups(
    words: Words, at: int, reference: Reference, within: bool, whole: bool = False
) -> list[Name]:
    """ "các sở, ban, ngành tỉnh"; cut where nouns of unlike kinds stand under one "các".

    Without "các" it takes two nouns or a word behind the noun; `within` an enumeration, or `whole`
    behind a chief, one noun will do.
    """
    many = words.form(at) in MANY
    here = at + 1 if many else at
    noun = words.match(GROUP_NOUNS, here)
    if words.match(NO_BODIES, here) > noun:
        return []  # "mọi trường hợp"
    if not noun or (not many and not whole and not _may_open(words, here, noun, reference)):
        return []
    if words.joined(here, noun) in AREA_NOUNS and not many:
        return []
    if words.form(here) == "chủ" and noun == here + 1 and not _owners(words, noun):
        return []
    found: list[Name] = []
    first, kind, count, told = at, _SPLITS.get(words.joined(here, noun), 0), 1, False
    seen = {words.joined(here, noun)}
    last = _called(words, here, noun, reference) if many else noun
    last = _group_parts(words, last, reference)
    told |= last > noun
    while (joint := _noun_after(words, last)) and words.form(joint) not in MANY:
        if whole and words.gap(last) == "," and _named_owner(words, last):
            break
        noun = words.match(GROUP_NOUNS, joint)
        if not noun:
            break
        next_kind = _SPLITS.get(words.joined(joint, noun), 0)
        bare = words.form(joint) in ("sở", "ban") and not words.capital(joint + 1)
        bare |= words.joined(joint, noun) in _PLAIN and not words.capital(noun)
        if words.capital(joint) and not bare:
            break
        here = words.joined(joint, noun)
        if whole and not many and any(noun_seen.startswith(here) for noun_seen in seen):
            break
        if here in AREA_NOUNS and not many:
            break
        again = told and here in seen and here in PARTY_COMMITTEES  # each told otherwise
        if (next_kind != kind or again) and not whole:
            found.append(words.name(first, last))
            first, kind = joint, next_kind
        seen.add(words.joined(joint, noun))
        count += 1
        last = _called(words, joint, noun, reference) if many else noun
        last = _group_parts(words, last, reference)
        told |= last > noun
    if not (many or within or count > 1 or told):
        return []
    found.append(words.name(first, last))
    return found


def _owners(words: Words, at: int) -> bool:
    """Whether "các chủ" counts up owners: "chủ rừng"; not "chủ trương"."""
    fits = words.lower(at) and words.gap(at) == ""
    return fits and words.form(at) not in ("trương", "đề", "nghĩa", "trì", "tịch", "động", "yếu")


def _called(words: Words, at: int, noun: int, reference: Reference) -> int:
    """The end of what the bodies do that a noun counts up: "công ty lâm nghiệp"."""
    head = words.joined(at, noun)
    if head not in _CALLED or words.gap(noun) not in ("", "\n") or words.match(GROUP_PARTS, noun):
        return noun
    return small_end(words, noun, reference, taking=head in _TOLD, many=head not in _TOLD)


def _may_open(words: Words, at: int, noun: int, reference: Reference) -> bool:
    """Whether a noun may begin a group without "các": "Cấp ủy, chính quyền"; not "Tổ chức"."""
    joint = _noun_after(words, noun)
    if words.form(at) == "tổ" and words.joined(joint, joint + 2) not in _WITH_BODIES:
        return False
    if not joint and not words.capital(noun):
        joint = _noun_after(words, _group_parts(words, noun, reference))
    return not words.capital(at) or (joint > 0 and words.lower(joint) and _is_noun(words, joint))


def _is_noun(words: Words, at: int) -> bool:
    return words.match(GROUP_NOUNS, at) > 0


def _noun_after(words: Words, at: int) -> int:
    """Where the next noun of a group would begin, 0 where the group is over."""
    if not words.has(at):
        return 0
    if words.gap(at) in (",", "/", "-"):
        return at + 1 if words.form(at) in AND else at
    if words.gap(at) == "" and words.joined(at - 2, at + 2) in _RUN_ON:
        return at
    if words.gap(at) == "" and words.form(at) in AND and words.gap(at + 1) == "":
        return at + 1
    return 0


def _group_parts(words: Words, at: int, reference: Reference) -> int:
    """The end of what tells the noun more closely: "chuyên trách tham mưu, giúp việc Đảng ủy"."""
    here, owned = at, False
    while words.has(here):
        if words.gap(here) == "," and words.match(GROUP_PARTS, here) and here > at and not owned:
            if words.capital(here):
                break
            part = words.match(GROUP_PARTS, here)
            if words.match(GROUP_NOUNS, here) >= part:
                break
            here = part
            continue
        if words.gap(here) not in ("", "\n") or (words.gap(here) == "\n" and words.capital(here)):
            break
        owner = _group_owner(words, here, reference)
        last = max(words.match(GROUP_PARTS, here), owner)
        if not last and words.form(here) == "về" and words.form(here - 1) == "ngành":
            last = words.match(nouns(reference), here + 1)  # "quản lý chuyên ngành về hạ tầng"
        if last <= here:
            break
        owned = owned or owner == last
        here = last
        concerned = words.form(here - 1) == "quan" and words.form(here - 2) in ("liên", "hữu")
        if concerned and words.form(here) not in OWNERS:
            break
    return here


def _group_owner(words: Words, at: int, reference: Reference) -> int:
    """The end of "tỉnh", "thuộc Tỉnh ủy", "trực thuộc Sở", "của tỉnh", "Đảng ủy"."""
    behind = at
    if words.form(at) in OWNERS:
        behind = _behind_owner(words, at)
        if words.gap(behind) != "":
            return 0
        if words.form(behind) == "đảng" and (words.gap(behind + 1) or words.lower(behind + 1)):
            return behind + 1  # "các cơ quan của Đảng"
    if words.area(behind) or words.form(behind) == "cấp":
        return area_end(words, behind)
    if behind > at and words.joined(behind, behind + 2) == "trung ương":
        return behind + 2
    if last := region_end(words, at):
        return last
    if words.form(behind) in MANY and words.area(behind + 1):
        return area_end(words, behind)
    if words.capital(behind):
        committee = words.joined(behind, behind + 2) in PARTY_COMMITTEES
        last = core(words, behind, reference) or words.match(HEADS, behind)
        if last == 0 and behind > at:
            return words.match(ALONE, behind)
        if last and (committee or behind > at):
            if not committee:
                return tails(words, last, reference)
            return words.proper(last) if words.gap(last) == "" else last
    return site_end(words, at, reference) if words.form(at) in SITED else 0


def _behind_owner(words: Words, at: int) -> int:
    """Past "của", "thuộc", "trực thuộc", "thuộc, trực thuộc", "thuộc và trực thuộc"."""
    if words.form(at) == "trực" and words.form(at + 1) == "thuộc":
        return at + 2
    joint = at + 2 if words.form(at + 1) in AND else at + 1
    twice = words.form(at) == "thuộc" and words.joined(joint, joint + 2) == "trực thuộc"
    return joint + 2 if twice and words.gap(joint) in (",", "") else at + 1


def _named_owner(words: Words, end: int) -> bool:
    """Whether a group ends with a body's own name: "các đơn vị thuộc Bộ Y tế"; not "thuộc Bộ"."""
    for at in range(end - 3, max(end - 12, 0), -1):
        if words.form(at) in OWNERS:
            return words.capital(at + 1)
    return False
