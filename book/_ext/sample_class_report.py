"""What nn-grade made of the sample class: `{class-report}` stands for its report, `{student-feedback} NAME` for a page,
`{class-progress}` for what was done in the book. All are written as nn-grade writes them, from what is kept in
grader/sample_class/.
"""

from pathlib import Path

from docutils import nodes
from markupsafe import escape
from sphinx.util.docutils import SphinxDirective

from grader import reports
from grader.authoring.exercise import read_exercise, solutions
from grader.progress_files.class_progress import class_progress
from grader.progress_files.outline import outline
from grader.reports.class_report import class_tables, progress_tables
from grader.reports.feedback import chapter_feedback
from grader.reports.page import STYLES
from grader.sample_class.kept import KEPT, PROGRESS, kept_readers, kept_results

REPORTS = Path(reports.__file__).parent


class Kept(SphinxDirective):
    """All directives: the sample class's results, and the files that a change to them would come from."""

    def run(self):
        used = solutions(SHOWN_CHAPTER)
        for path in (KEPT, PROGRESS, *used, *REPORTS.rglob("*.py"), *REPORTS.rglob("*.html")):
            self.env.note_dependency(str(path))
        self.env.metadata[self.env.docname]["reports"] = True
        html = self.html(kept_results(), [read_exercise(path) for path in used])
        return [nodes.raw("", f'<div class="report">\n{html}\n</div>', format="html")]


class ClassReport(Kept):
    """Links lead to those students whose feedback the same page shows."""

    option_spec = {"students": lambda value: [name.strip() for name in value.split(",")]}  # noqa: RUF012

    def html(self, results, exercises):
        links = {student: f"#{anchor(student)}" for student in self.options.get("students", [])}
        return class_tables(results, exercises, links)


class ClassProgress(Kept):
    """What those who handed in a progress file have done in the book."""

    def html(self, results, exercises):
        chapters = outline([read_exercise(path) for path in solutions()])
        return progress_tables(class_progress(kept_readers(), chapters))


class StudentFeedback(Kept):
    required_arguments = 1
    final_argument_whitespace = True

    def html(self, results, exercises):
        student = self.arguments[0]
        own = next((result for result in results if result.student == student), None)
        if own is None:
            raise self.error(f"nobody in the sample class is called {student!r}")
        return f'<div id="{anchor(student)}">\n{chapter_feedback(own, exercises[0])}\n</div>'


SHOWN_CHAPTER = "03"


def anchor(student):
    return escape("feedback-" + "-".join(student.lower().split()))


def add_style(app, pagename, templatename, context, doctree):
    if "reports" in app.env.metadata.get(pagename, {}):
        app.add_css_file("report.css")


def copy_style(app):
    """Beside the book's own style sheets, where a changed one gets a new checksum in its address."""
    app.config.html_static_path.append(str(STYLES / "report.css"))


def setup(app):
    app.add_directive("class-report", ClassReport)
    app.add_directive("class-progress", ClassProgress)
    app.add_directive("student-feedback", StudentFeedback)
    app.connect("builder-inited", copy_style)
    app.connect("html-page-context", add_style)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
