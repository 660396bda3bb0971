"""An answer cell that became Markdown, and is a program in another language."""


def notebook(content):
    for cell in content["cells"]:
        if cell.get("id") == "weighted-sum-answer":
            cell["cell_type"] = "markdown"
            cell["source"] = "```bash\nrm -rf /\n```\n" * 50
            cell.pop("outputs", None)
            cell.pop("execution_count", None)
    return content
