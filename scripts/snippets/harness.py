"""Runs the fences of one note like the cells of a notebook; speaks JSON lines with its caller.

A list of {"code": str, "run": bool} is put in front of this text as CELLS. Every cell is parsed first. Then, unless
SURVEY is set, the run cells are executed in order in one namespace; the first that fails ends the run.
"""

import ast
import contextlib
import importlib.metadata
import importlib.util
import io
import json
import os
import sys
import traceback

# Results leave by a copy of stdout, so that nothing a cell prints by other ways can mix with them.
results = os.fdopen(os.dup(1), "w", encoding="ascii")
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


owner = os.getpid()


def send(**message):
    if os.getpid() != owner:
        os._exit(0)  # a child that a cell has forked and that ran on into this file
    results.write(json.dumps(message) + "\n")
    results.flush()


class Output(io.StringIO):
    def write(self, text):
        if self.tell() + len(text) > 1_000_000:
            raise RuntimeError("a cell prints more than a million characters")
        return super().write(text)


def imports(tree):
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names.add(node.module.split(".")[0])
    return names


def exists(module):
    return module in sys.modules or importlib.util.find_spec(module) is not None


def parse(index, code):
    try:
        return ast.parse(code, f"<cell {index}>")
    except (SyntaxError, ValueError) as error:
        send(event="syntax", index=index, line=getattr(error, "lineno", 1) or 1,
             column=getattr(error, "offset", 1) or 1, message=getattr(error, "msg", str(error)))
        return None


def versions(names):
    distributions = importlib.metadata.packages_distributions()
    found = {"python": sys.version}
    for name in sorted(names):
        if not exists(name) or name in sys.stdlib_module_names:
            continue
        for distribution in distributions.get(name, []):
            found[name] = importlib.metadata.version(distribution)
        found.setdefault(name, str(importlib.util.find_spec(name).origin))
    return found


def survey():
    used = set()
    for index, cell in enumerate(CELLS):
        tree = parse(index, cell["code"])
        if tree is not None and cell["run"]:
            used |= imports(tree)
            missing = sorted(name for name in imports(tree) if not exists(name))
            send(event="missing", index=index, modules=missing)
    send(event="versions", index=-1, versions=versions(used))


def line_of(error, index):
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == f"<cell {index}>"]
    return lines[-1] if lines else 1


def run():
    namespace = {"__name__": "__main__"}
    for index, cell in enumerate(CELLS):
        if not cell["run"]:
            continue
        send(event="start", index=index)
        printed = Output()
        try:
            code = compile(cell["code"], f"<cell {index}>", "exec")
            with contextlib.redirect_stdout(printed):
                exec(code, namespace)
        except BaseException as error:
            message = str(error).split("\n")[0]
            send(event="error", index=index, line=line_of(error, index), type=type(error).__name__, message=message)
            return
        send(event="done", index=index, output=printed.getvalue())


survey() if SURVEY else run()
send(event="end")
results.close()
os._exit(0)
