"""Names as each platform writes them: whose a file is, by which account, which attempt, and whether it is late."""

import pytest

from grader.submissions.layouts import places
from grader.submissions.platforms import platform_of

STEM = "03-weighted-sums"
FILE = f"{STEM}.ipynb"


def told(names, texts=None, source=""):
    """What is told of a class's files, with who handed in together."""
    found = places(names, [STEM, "04-sigmoid-bias-relu"], texts, source)
    assert {place.chapter for place in found} <= {STEM, ""}
    return [[(place.student, place.account), *((o.student, o.account) for o in place.others)] for place in found]


def check(table, texts=None, source=""):
    """A table of names, each with its student and account."""
    assert told(list(table), texts, source) == [[who] for who in table.values()]


def test_moodle():
    check(
        {
            f"Anna Berg_12345_assignsubmission_file/{FILE}": ("Anna Berg", "12345"),
            f"Seán OBrien_12346_assignsubmission_file_/my work/{FILE}": ("Seán OBrien", "12346"),
            f"王小明_12347_assignsubmission_file/homework.zip/a/{FILE}": ("王小明", "12347"),
            f"Group A-Ben Costa_12348_assignsubmission_file_/{FILE}": ("Group A-Ben Costa", "12348"),
            "Cleo Ito_12349_assignsubmission_onlinetext/onlinetext.html": ("Cleo Ito", "12349"),
            f"Anna Berg_12350_assignsubmission_file_Anna_7_assignsubmission_file_{FILE}": ("Anna Berg", "12350"),
        }
    )


def test_moodle_with_blind_marking():
    names = {
        f"Teilnehmer/in_{i}_assignsubmission_file/{FILE}".replace("/in", ""): ("Teilnehmer", f"{i}") for i in (8, 9)
    }
    check(names)


@pytest.mark.parametrize(
    "groups",
    [
        [("Group A", "17"), ("Group B", "18")],
        [("Gruppe 3", "17"), ("Gruppe 12", "3")],
        [("The Bergs", "17"), ("Default group", "")],
        [("Standard-Gruppe", "")],
    ],
)
def test_the_number_of_a_group_of_moodles_is_no_participants(groups):
    names = [f"{name}{number and f'_{number}'}_assignsubmission_file/{FILE}" for name, number in groups]
    assert told(names) == [[(name, "")] for name, _ in groups]
    assert all(place.group for place in places(names, [STEM]))


def test_moodle_with_the_users_name_before_the_full_name():
    names = [("aberg", "Anna Berg"), ("s1234", "王小明"), ("m.vdmeer@x.nl", "Jan van der Meer")]
    folders = [f"{login} {name}_{i}_assignsubmission_file/{FILE}" for i, (login, name) in enumerate(names)]
    assert told(folders) == [[(name, str(i))] for i, (_, name) in enumerate(names)]
    people = ["van der Meer Jan", "de Boer Piet", "Anna Berg"]
    folders = [f"{name}_{i}_assignsubmission_file/{FILE}" for i, name in enumerate(people)]
    assert told(folders) == [[(name, str(i))] for i, name in enumerate(people)]


def test_canvas():
    check(
        {
            f"bergann_123_9001_{FILE}": ("bergann", "123"),
            f"ann_berg_124_9002_{FILE}": ("ann_berg", "124"),
            f"costaben_LATE_125_9003_{STEM}-1.ipynb": ("costaben", "125"),
            f"शर्माअनीता_126_9004_{FILE}": ("शर्माअनीता", "126"),
            f"anon_12345_9005_{FILE}": ("anon", "12345"),  # somebody of this name, as the others have names
            f"itocleo_127_9006_HW_aberg_attempt_2026-11-03-10-23-11_{FILE}": ("itocleo", "127"),
            f"itocleo_127_9007_Anna_7_assignsubmission_file_{FILE}": ("itocleo", "127"),
            "dahldora_128_text.html": ("dahldora", "128"),
            f"holmhugo_129_9008_my work.zip/exercises/{FILE}": ("holmhugo", "129"),
        }
    )


def test_canvas_of_anonymous_students():
    names = [f"anon_xYz12_9876_{FILE}", f"LATE_anon_aBcd3_9877_{STEM}-1.ipynb", f"anon_12345_9878_{FILE}"]
    assert told(names) == [[("anon_xYz12", "")], [("anon_aBcd3", "")], [("anon_12345", "")]]
    assert [(place.late, place.attempt) for place in places(names, [STEM])] == [(False, 0), (True, 1), (False, 0)]


def test_a_date_is_no_account_of_canvas():
    names = [f"{name}_2026_11_{FILE}" for name in ("anna_berg", "ben_costa", "cleo_ito")]
    assert {account for [(_, account)] in told(names)} == {""}


def test_blackboard():
    before = [f"Exercise 3_{who}_attempt_2026-11-03-10-23-11" for who in ("aberg", "b_costa", "cito", "eve")]
    sly = f"{before[3]}_{before[2]}.txt"  # he calls his files as somebody else's are called
    check(
        {
            f"{before[0]}_{FILE}": ("Anna Berg", "aberg"),
            f"{before[0]}.txt": ("Anna Berg", "aberg"),
            f"{before[1]}_{FILE}": ("Ben (Benny) Costa", "b_costa"),
            f"{before[1]}.txt": ("Ben (Benny) Costa", "b_costa"),
            f"{before[2]}_{FILE}": ("cito", "cito"),
            f"{before[3]}_{before[2]}_{FILE}": ("eve", "eve"),
            sly: ("eve", "eve"),
        },
        {
            f"{before[0]}.txt": "Name: Anna Berg (aberg)\r\nAssignment: Exercise 3\r\n",
            f"{before[1]}.txt": "Name: Ben (Benny) Costa (b_costa)\n",
            sly: "Name: Eve (cito)",
        },
    )


def test_brightspace():
    check(
        {
            f"397063-2557369 - Mary-Ann Smith - Sep 24, 2026 926 PM/{FILE}": ("Mary-Ann Smith", "397063"),
            f"397064-2557369 - 王小明 - Sep 24, 2026 1026 AM/{FILE}": ("王小明", "397064"),
            f"397065-2557369 - Anna Berg - 3 november, 2026 10.23/{FILE}": ("Anna Berg", "397065"),
        }
    )
    group = f"397066-2557369 - Group 3 - Anna Berg - Nov 3, 2026 1023 AM/{FILE}"
    assert told([group]) == [[("Group 3", "")]] and places([group], [STEM])[0].group


def test_brightspaces_attempts_are_in_the_order_of_their_times():
    times = [
        "Nov 3, 2025 1159 PM",
        "Sep 4, 2026 905 AM",
        "Nov 3, 2026 1205 AM",
        "Nov 3, 2026 1159 AM",
        "Nov 3, 2026 115 PM",
    ]
    found = places([f"1-2 - Anna Berg - {time}/{FILE}" for time in times], [STEM])
    assert [place.when for place in found] == sorted({place.when for place in found})


def test_ilias():
    check(
        {
            f"Exercise 3/Berg_Anna_aberg_3170/{FILE}": ("Anna Berg", "3170"),
            f"Exercise 3/van der Meer_Jan_jmeer_3171/{STEM} (2).ipynb": ("Jan van der Meer", "3171"),
            f"Exercise 3/___________Ivan_3172/{FILE}": ("Ivan", "3172"),  # no ASCII in the name
            f"Exercise 3/Team 12/O'Brien_Sean_sobrien_3173/{FILE}": ("Sean O'Brien", "3173"),
        }
    )
    check({f"{name}_hw_3_2026/{FILE}": (f"{name}_hw_3_2026", "") for name in ("anna", "ben")})


METADATA = """---
submission_216975964:
  :submitters:
  - :name: Alice Fontaine
    :sid: '06758767'
    :email: alice@example.edu
  - :name: "Zoë \\"Zo\\" Hsu"
    :sid:
    :email: zoe@example.edu
  :created_at: 2026-12-02 02:52:07.938335000 Z
  :history:
  - :submitters: []
    :id: 217383000
submission_3:
  :submitters: []
"""


def test_gradescope():
    names = [
        f"assignment_1_export/{folder}/{FILE}" for folder in ("submission_216975964", "submission_3", "submission_4")
    ]
    together, unclaimed, unlisted = told(names, {"submission_metadata.yml": METADATA})
    assert together == [("Alice Fontaine", "06758767"), ('Zoë "Zo" Hsu', "zoe@example.edu")]
    assert (unclaimed, unlisted) == ([("submission_3", "")], [("submission_4", "")])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "submission_3:",
        ":submitters:",
        "[",
        "a: &a [*a]",
        "[" * 10**5,
        "submission_3: 1",
        "submission_3: {':submitters': [1]}",
    ],
)
def test_metadata_of_another_form_tell_nothing(text):
    assert told([f"submission_3/{FILE}"], {"submission_metadata.yml": text}) == [[("submission_3", "")]]


def test_github_classroom():
    names = [f"nets-submissions/nets-{login}/exercises/{FILE}" for login in ("anna-berg", "anna-lind", "jsmith2")]
    assert told(names) == [[("anna-berg", "")], [("anna-lind", "")], [("jsmith2", "")]]
    assert told(names[:2]) == [[("anna-berg", "")], [("anna-lind", "")]]
    assert told(names[:1]) == [[("anna-berg", "")]]
    inside = [name.partition("/")[2].replace("exercises/", "") for name in names]
    assert told(inside, source="nets-submissions") == told(names)


def test_a_number_at_the_end_of_a_name_is_the_names():
    files = [f"{STEM}-jsmith2.ipynb", f"{STEM}-jsmith3.ipynb", f"{STEM}-student-1.ipynb", f"{STEM}-student-2.ipynb"]
    assert told(files) == [[("jsmith2", "")], [("jsmith3", "")], [("student-1", "")], [("student-2", "")]]
    repositories = [f"nets-jsmith{i}/exercises/{FILE}" for i in (2, 3)]
    assert told(repositories) == [[("jsmith2", "")], [("jsmith3", "")]]


@pytest.mark.parametrize("again", ["anna (1)", "anna-2", "anna-Copy1", "anna_v2", "anna copy 3"])
def test_a_number_of_an_attempt_is_no_part_of_a_name(again):
    assert told([f"{STEM}-anna.ipynb", f"{STEM}-{again}.ipynb"]) == [[("anna", "")]] * 2


@pytest.mark.parametrize(
    ("file", "platform"),
    [
        (f"Anna Berg_12345_assignsubmission_file/{FILE}", "moodle"),
        (f"bergann_LATE_123_9001_{FILE}", "canvas"),
        (f"Exercise 3_aberg_attempt_2026-11-03-10-23-11_{FILE}", "blackboard"),
        (f"397063-2557369 - Mary-Ann Smith - Sep 24, 2026 926 PM/{FILE}", "brightspace"),
        (f"Exercise 3/Berg_Anna_aberg_3170/{FILE}", "ilias"),
        (f"assignment_1_export/submission_216975964/{FILE}", "gradescope"),
        (f"nets-submissions/nets-anna/exercises/{FILE}", ""),
        (f"anna/{FILE}", ""),
        (f"anna.zip/Berg_Anna_aberg_3170/{FILE}", ""),
    ],
)
def test_a_files_name_tells_its_platform(file, platform):
    assert platform_of(file) == platform
