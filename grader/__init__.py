"""The teacher's side of the exercises: makes and proves them, marks one's own, grades a class.

Exercises
    authoring: from solutions/ to exercises/. `new_question` begins one, `proof` proves it, `generate` writes it out.
One's own
    mark_your_own: what a learner runs on his own notebooks.
Both sides
    python_source: what a cell's source defines and reads, without running it.
A class, from what was handed in to the reports
    submissions: found in archives and folders, and read without trust; their answers are taken out.
    grading: one submission. `grade_submission` has nbval run the teacher's notebook (`trusted_kernel`), in which a
    `session` has each question answered; `mark_question` makes the mark of one question.
    sandbox: where learners' answers run; `inside` is all of the grader that is there.
    class_run: a class. `grade_class` hands out a `job` for each submission that needs one (`regrade`).
    results: the `record` of a submission, its line in results.jsonl, what it rests on, what it adds up to.
    reports: marks, gradebooks, the sheet of written answers; pages from `templates`.
    sample_class: made-up students, to try all of this on.
"""

from grader.authoring.reference import reference_answers

__all__ = ["reference_answers"]
