# scripts/async_analyzer.py
"""Analyse les patterns async dans le code."""

import ast
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Generator


@dataclass
class AsyncIssue:
    file: str
    line: int
    severity: str  # error, warning, info
    code: str
    message: str


class AsyncAnalyzer(ast.NodeVisitor):
    """Analyseur de code async."""

    BLOCKING_CALLS = {
        'time.sleep',
        'requests.get',
        'requests.post',
        'requests.put',
        'requests.delete',
        'requests.patch',
        'open',
        'subprocess.run',
        'subprocess.call',
    }

    def __init__(self, file_path: str):
        self.file_path = file_path
        self.issues: list[AsyncIssue] = []
        self._in_async_function = False

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self._in_async_function = True
        self.generic_visit(node)
        self._in_async_function = False

    def visit_Call(self, node: ast.Call) -> None:
        if self._in_async_function:
            # Vérifier les appels bloquants
            call_name = self._get_call_name(node)
            if call_name in self.BLOCKING_CALLS:
                self.issues.append(AsyncIssue(
                    file=self.file_path,
                    line=node.lineno,
                    severity="error",
                    code="ASYNC001",
                    message=f"Blocking call '{call_name}' in async function",
                ))

            # Vérifier asyncio.run dans async
            if call_name == 'asyncio.run':
                self.issues.append(AsyncIssue(
                    file=self.file_path,
                    line=node.lineno,
                    severity="error",
                    code="ASYNC002",
                    message="asyncio.run() cannot be called from async context",
                ))

        self.generic_visit(node)

    def visit_For(self, node: ast.For) -> None:
        if self._in_async_function:
            # Vérifier await dans boucle for
            for child in ast.walk(node):
                if isinstance(child, ast.Await):
                    self.issues.append(AsyncIssue(
                        file=self.file_path,
                        line=node.lineno,
                        severity="warning",
                        code="ASYNC003",
                        message="Sequential await in loop - consider asyncio.gather()",
                    ))
                    break

        self.generic_visit(node)

    def _get_call_name(self, node: ast.Call) -> str:
        if isinstance(node.func, ast.Name):
            return node.func.id
        elif isinstance(node.func, ast.Attribute):
            parts = []
            current = node.func
            while isinstance(current, ast.Attribute):
                parts.append(current.attr)
                current = current.value
            if isinstance(current, ast.Name):
                parts.append(current.id)
            return '.'.join(reversed(parts))
        return ""


def analyze_file(file_path: Path) -> list[AsyncIssue]:
    """Analyse un fichier."""
    with open(file_path, 'r', encoding='utf-8') as f:
        source = f.read()

    try:
        tree = ast.parse(source)
    except SyntaxError:
        return []

    analyzer = AsyncAnalyzer(str(file_path))
    analyzer.visit(tree)

    return analyzer.issues


def main(target_path: str) -> int:
    """Point d'entrée."""
    target = Path(target_path)
    all_issues: list[AsyncIssue] = []

    if target.is_file():
        all_issues.extend(analyze_file(target))
    else:
        for py_file in target.rglob('*.py'):
            if '__pycache__' not in str(py_file):
                all_issues.extend(analyze_file(py_file))

    # Afficher les résultats
    for issue in sorted(all_issues, key=lambda x: (x.file, x.line)):
        print(f"{issue.file}:{issue.line}: [{issue.code}] {issue.message}")

    errors = [i for i in all_issues if i.severity == "error"]
    return 1 if errors else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else 'app/'))
