"""Gives himself a name, at Moodle, that looks like the folder of another student."""


def hand_in(folder, honest):
    for name, content in (
        ("ben_1234_assignsubmission_file_", honest),
        ("ben_1234_assignsubmission_file_x_777_assignsubmission_file_", b"{}"),
    ):
        (folder / name).mkdir()
        (folder / name / "01-tiny.ipynb").write_bytes(content)


REJECTED = True
