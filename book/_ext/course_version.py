"""The version of the course for the foot of each page (book/_templates/course-footer.html)."""

from grader.course_version import course_version


def configure(app, config):
    config.html_context["course_version"] = course_version()


def setup(app):
    app.connect("config-inited", configure)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
