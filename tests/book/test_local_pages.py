"""A teacher's own pages are in the book, in a part of their own, and nothing changes where there are none."""

from types import SimpleNamespace

from sphinx_external_toc.parsing import parse_toc_yaml

from book._ext.local_pages import NAME, add_local
from book._ext.progress_page import to_read
from grader.authoring.exercise import ROOT


def book_of(folder, *files):
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    config = SimpleNamespace(
        external_site_map=parse_toc_yaml(ROOT / "_toc.yml"),
        source_suffix={".ipynb": "myst", ".md": "myst"},
        exclude_patterns=["_build", *files],  # as sphinx_external_toc leaves out what is not in _toc.yml
    )
    add_local(SimpleNamespace(srcdir=str(folder)), config)
    return config


def test_pages_come_first_then_chapters_each_before_its_exercise_and_no_solutions(tmp_path):
    lab = "51-our-lab.ipynb"
    files = ["local/rules.md", f"local/chapters/{lab}", f"local/exercises/{lab}", f"local/solutions/{lab}"]
    config = book_of(tmp_path, *files, "local/exercises/52-more.ipynb", "local/README.md")
    part = next(tree for tree in config.external_site_map.root.subtrees if tree.caption == NAME)
    names = ["local/rules", "local/chapters/51-our-lab", "local/exercises/51-our-lab", "local/exercises/52-more"]
    assert part.files() == names
    assert set(names) < set(config.external_site_map)
    assert config.exclude_patterns == ["_build", f"local/solutions/{lab}", "local/README.md"]


def test_without_the_folder_the_book_is_as_it_was(tmp_path):
    config = book_of(tmp_path)
    assert config.external_site_map.as_json() == parse_toc_yaml(ROOT / "_toc.yml").as_json()
    assert config.exclude_patterns == ["_build"]


def test_its_chapters_and_the_exercises_without_one_have_a_place_in_the_readers_progress():
    chapter, exercise, alone = "local/chapters/51-our-lab", "local/exercises/51-our-lab", "local/exercises/52-more"
    assert to_read(["local/rules", chapter, exercise, alone, "local/chapters/notes"]) == [chapter, alone]
    assert to_read([]) == []
