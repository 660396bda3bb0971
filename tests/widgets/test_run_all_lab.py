"""A chapter in JupyterLab as it is used: Run All from the top, a dark page, a second view, saved and opened again."""

from chapter_in_lab import use_chapter


def test_a_chapter_run_as_a_whole_shows_every_widget_painted(open_page, lab_server):
    use_chapter(open_page, lab_server, "03-weighted-sums")
