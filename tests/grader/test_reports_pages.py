"""Feedback for a student and the report of a class: what they say, and that nobody's text becomes markup."""

import re
import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.reports.class_report import class_report, class_tables
from grader.reports.feedback import feedback_page, file_name
from grader.reports.manual import ToRead
from grader.reports.words import chapter_title, prose
from grader.reports.write import write_reports
from grader.results.record import WrittenAnswer
from tests.support.class_results import NAMED, answer, mistaken, result, slipped, unanswered
from tests.support.contrast import contrast

MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><b>&amp;"


class Outline(HTMLParser):
    """The tags, attributes and text of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.open, self.words = [], [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += attributes
        self.open.append(tag)

    def handle_endtag(self, tag):
        while self.open.pop() != tag:
            pass

    def handle_data(self, data):
        if not {"style", "title"} & set(self.open):
            self.words.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())


def said_to(exercise, **parts):
    return Outline(feedback_page([result("Anna", **parts)], [exercise])).text


def report(exercise, *results):
    return Outline(class_report(list(results), [exercise], {})).text


def test_named_mistake_is_told_with_its_hint(tiny_exercise):
    text = said_to(tiny_exercise, weighted_sum=mistaken())
    assert "1 of 3 points" in text
    assert "1.1 Sum ✗ not right yet · 0 of 2 It looks as if the bias is forgotten. Look at b. 1.2 Count ✓ right" in text


def test_message_of_a_check_is_told(tiny_exercise):
    wrong = answer(2, "wrong", "✗ weighted-sum: weighted_sum([1]) gives 2, expected 3", "")
    assert "0 of 2 weighted_sum([1]) gives 2, expected 3 1.2" in said_to(tiny_exercise, weighted_sum=wrong)
    hidden = answer(2, "wrong", "✓ weighted-sum: 2 visible checks passed", "✗ weighted-sum: lists: gives 1, expected 2")
    text = said_to(tiny_exercise, weighted_sum=hidden)
    assert "passes the checks that you saw, but not those with other numbers: lists: gives 1, expected 2" in text


def test_stand_in_and_unanswered_are_told(tiny_exercise):
    text = said_to(tiny_exercise, weighted_sum=answer(stood_in=["sigmoid"]), count=unanswered())
    assert "This answer builds on sigmoid , which was not right: the course's own stood in" in text
    assert "1.2 Count not answered · 0 of 1 count is not written yet" in text


def test_written_answer_waits_or_has_its_comment(tiny_exercise):
    waits = {"count": WrittenAnswer(3, "Because\nso.")}
    text = said_to(tiny_exercise, written=waits)
    assert "3 more are given by a person" in text and "to be read by a person · – of 3 Because so." in text
    read = {"count": WrittenAnswer(3, "", 2.5, "Which?")}
    text = said_to(tiny_exercise, written=read)
    assert "5.5 of 6 points" in text and "2.5 of 3 You have written nothing here. Comment: Which?" in text
    changed = {"count": WrittenAnswer(3, "Other", 2.5, changed=True)}
    text = said_to(tiny_exercise, written=changed)
    assert "5.5 of 6 points" in text and "You changed this text after it was read." in text


def test_rejected_and_ungraded_say_why(tiny_exercise):
    text = said_to(tiny_exercise, status="rejected", reason="the file is empty")
    assert "0 of 6 points" in text and "01-tiny.ipynb could not be read: the file is empty." in text
    text = said_to(tiny_exercise, status="ungraded", reason="the sandbox stopped")
    assert "It is not a zero" in text and "of 6" not in text


def test_notes_are_told(tiny_exercise):
    text = said_to(tiny_exercise, notes=["the file is UTF-8 with a mark"])
    assert "How your notebook was read the file is UTF-8 with a mark" in text


@pytest.mark.parametrize("status", ["graded", "rejected", "ungraded"])
def test_markup_of_a_student_stays_text(tiny_exercise, status):
    wrong = answer(2, "wrong", f"✗ weighted-sum: {MARKUP}", MARKUP, MARKUP, [MARKUP], cause=(MARKUP, MARKUP))
    about = {"reason": MARKUP, "notes": [MARKUP], "seed": MARKUP, "file": MARKUP, "sandbox": MARKUP}
    written = {"count": WrittenAnswer(3, MARKUP, comment=MARKUP)}
    sly = result(MARKUP, wrong, status=status, written=written, **about)
    for page in (
        feedback_page([sly], [tiny_exercise]),
        class_report([sly, result("b")], [tiny_exercise], {MARKUP: MARKUP}),
    ):
        outline = Outline(page)
        assert not {"script", "img"} & set(outline.tags)
        assert not [name for name, _ in outline.attributes if name.startswith("on")]
        assert "<script>alert(1)</script>" in outline.text


@given(text=st.text(max_size=40))
def test_any_text_leaves_the_page_as_it_is_built(tiny_exercise, text):
    plain, sly = (result(name, answer(2, "wrong", f"✗ {name}"), notes=[name]) for name in ("x", text))
    for make in (
        lambda one: feedback_page([one], [tiny_exercise]),
        lambda one: class_report([one], [tiny_exercise], {}),
    ):
        tags, own = Outline(make(plain)).tags, Outline(make(sly)).tags
        assert [tag for tag in own if tag not in ("br", "code")] == [tag for tag in tags if tag not in ("br", "code")]


def test_code_and_stress_of_a_hint_are_set_and_a_product_is_none():
    assert prose("`w * a` is *added*.") == "<code>w * a</code> is <em>added</em>."
    for plain in ("2 * 3 * 4", "a*b*c", "f(*args, **kwargs)", "** x **"):
        assert prose(plain) == plain


def test_the_class_report_says_what_is_worth_ten_minutes(tiny_exercise):
    counted_wrong = answer(1, "wrong", NAMED, "", "the biases are left out")
    class_ = [result(name, mistaken(), counted_wrong) for name in "ab"] + [result("c", mistaken()), result("d")]
    words = " ".join(Outline(class_report(class_, [tiny_exercise], {})).words)
    said = words.partition("Worth ten minutes of the next meeting")[2].partition("How many points")[0]
    first, second = said.split("It looks as if ")[1:]
    assert first.startswith("the bias is forgotten.") and "3 of 4, in “1.1 Sum”." in first
    assert "Look at b." in first and "return np.dot(w, a)" in first
    assert second.startswith("the biases are left out.") and "2 of 4, in “1.2 Count”." in second
    assert "return np.dot(w, a)" not in class_tables(class_, [tiny_exercise], {})
    alone = class_report([result("a", mistaken()), result("b")], [tiny_exercise], {})
    assert "Worth ten minutes" not in alone, "one student's mistake is his own"


def test_the_class_report_calls_questions_by_their_titles_and_says_their_ids(tiny_exercise):
    words = " ".join(Outline(class_report([result("a", mistaken())], [tiny_exercise], {})).words)
    assert "1.1 Sum weighted-sum" in " ".join(words.split())
    assert "Questions: 1 is 1.1 Sum, 2 is 1.2 Count" in words


def test_direction_marks_do_not_turn_a_line_around(tiny_exercise):
    assert "\u202e" not in feedback_page([result("Anna \u202e drawkcab")], [tiny_exercise])


def test_pages_ask_for_nothing_and_allow_no_script(tiny_exercise):
    for page in (feedback_page([result("a")], [tiny_exercise]), class_report([result("a")], [tiny_exercise], {})):
        assert "default-src 'none'" in page
        assert not re.search(r"https?:|url\(|@import|<script|<link", page)


def test_file_names_are_for_any_system_and_never_the_same():
    names = [
        file_name(name) for name in ("Anna", "anna", "../../etc/passwd", "<b>", "", "é" * 300, "\ud800", "a\u202eb")
    ]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9é-]{1,49}\.html", name) for name in names)
    assert all(len(file_name(letter * 300).encode()) < 255 for letter in "é字𓀀")


@pytest.mark.parametrize("name", ["анна-берг", "王小明", "अनीता-शर्मा", "أحمد-علي", "άννα", "ĺuboš-žák", "nguyễn-văn-a"])
def test_a_file_can_be_read_in_any_script(name):
    assert file_name(name.replace("-", " ")).startswith(f"{name}-")
    assert file_name(unicodedata.normalize("NFD", name)).startswith(f"{name}-")


def test_colours_are_the_books_in_both_themes(tiny_exercise):
    style = feedback_page([result("a")], [tiny_exercise]).split("<style>")[1]
    light, dark = style.split("@media (prefers-color-scheme: dark)")[:2]
    for theme in (light, dark):
        colour = dict(re.findall(r"--nn-(\w+): (#\w+);", theme))
        for ink in ("ink", "muted", "positive", "negative", "accent"):
            assert contrast(colour[ink], colour["paper"]) >= 4.5
            assert contrast(colour[ink], colour["surface"]) >= 4.5


def test_chapter_titles_are_words():
    assert chapter_title("03-weighted-sums") == "Chapter 3: Weighted sums"
    assert chapter_title("") == "Unknown chapter"


def test_report_counts_the_class(tiny_exercise):
    results = [
        result("al"),
        result("bo", mistaken()),
        result("cy", mistaken(), unanswered()),
        result("di", answer(2, "wrong", "✓ weighted-sum: fine", "✗ weighted-sum: no")),
        result("ed", status="rejected", reason="the file is empty"),
        result("fy", status="ungraded", reason="no sandbox"),
    ]
    text = report(tiny_exercise, *results)
    assert "6 handed in 1.2 points on average, of 6 1 points at the median 1 could not be read 1 not graded yet" in text
    assert "Students Bar 0 1 1 2 2 0 3 1 4 0" in text
    assert "1.1 Sum weighted-sum, 1 only in the hidden check 25 %" in text and "1.2 Count count 75 %" in text
    assert "2 wrong answers are mistakes known by name; 1 is of another kind" in text
    assert "the bias is forgotten 1.1 Sum 2" in text
    assert "ed rejected the file is empty fy ungraded no sandbox" in text
    assert "cy 0 ✗ –" in text and "fy – – –" in text


def test_slip_in_the_code_is_told_with_its_line_and_counted_by_kind(tiny_exercise):
    page = feedback_page([result("bo", slipped())], [tiny_exercise])
    assert "<b>Look at line 4, <code>t =+ v</code>: <code>=+</code> sets the value anew</b>" in page
    text = report(tiny_exercise, result("al"), result("bo", slipped()), result("cy", slipped()))
    assert "2 other wrong answers have one slip in the code" in text
    assert "=+ for += 1.1 Sum 2" in text


def test_one_student_is_no_plural_and_nobody_graded_no_fault(tiny_exercise):
    text = report(tiny_exercise, result("al", mistaken()))
    assert "1 student " in text and "1 wrong answer is a mistake known by name; 0 are of another kind" in text
    text = report(tiny_exercise, result("al", status="rejected", reason="the file is empty"))
    assert "1 handed in – points on average, of 6 – points at the median 1 could not be read" in text


def test_a_course_of_thousands_has_its_figures_and_is_told_where_the_students_are(tiny_exercise):
    text = report(tiny_exercise, *[result(f"s{number}") for number in range(501)])
    assert "501 handed in" in text and "marks.csv has a row for each" in text and "s17" not in text


def test_a_very_long_message_is_cut(tiny_exercise):
    text = said_to(tiny_exercise, weighted_sum=answer(2, "wrong", "✗ weighted-sum: gives " + "1, " * 999, ""))
    assert "gives 1, 1, " in text and " …" in text and len(text) < 1500


def test_report_names_look_alikes_and_the_weaker_sandbox(tiny_exercise):
    alike = [result(name, answer(code_hash="1" * 16), sandbox="process") for name in ("al", "bo")]
    text = report(tiny_exercise, *alike, result("cy"))
    assert "1.1 Sum al, bo" in text and "--sandbox=process" in text
    assert "--sandbox" not in report(tiny_exercise, result("cy"))


def test_submission_of_no_known_chapter_is_not_lost(tiny_exercise):
    lost = result("al", status="rejected", reason="nothing tells which chapter", chapter="")
    assert "Of no chapter that is known" in report(tiny_exercise, lost, result("bo"))
    assert "nothing tells which chapter" in feedback_page([lost], [tiny_exercise])


def test_all_is_written_and_links_lead_to_pages(tmp_path, tiny_exercise):
    results = [result("Änne & Co", written={"count": WrittenAnswer(3, "x")}), result("bo", mistaken())]
    assert write_reports(results, [tiny_exercise], tmp_path) == ToRead(unmarked=1)
    assert {path.name for path in tmp_path.iterdir()} == {
        "marks.csv",
        "manual.csv",
        "gradebook",
        "feedback",
        "report.html",
    }
    links = [value for name, value in Outline((tmp_path / "report.html").read_text()).attributes if name == "href"]
    assert len(links) == 2 and all((tmp_path / link).is_file() for link in links)
    sheet = (tmp_path / "manual.csv").read_text("utf-8-sig").replace("count,3,,", "count,3,2.5,")
    (tmp_path / "manual.csv").write_text(sheet, "utf-8")
    assert write_reports(results, [tiny_exercise], tmp_path) == ToRead()
    assert ",5.5,6," in (tmp_path / "marks.csv").read_text()
    assert NAMED not in (tmp_path / "report.html").read_text()
