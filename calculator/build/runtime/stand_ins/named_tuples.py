"""Makes the constructors of named tuples, which ``collections`` makes by compiling text."""

from types import FunctionType

#: One for each number of fields, from none; ``stand_ins.library`` writes them.
CONSTRUCTORS: tuple[FunctionType, ...] = ()


def constructor(fields: tuple[str, ...], namespace: dict[str, object]) -> FunctionType | None:
    """Return what ``collections`` would compile, or nothing where there are too many fields."""
    if len(fields) >= len(CONSTRUCTORS):
        return None
    code = CONSTRUCTORS[len(fields)].__code__.replace(co_varnames=("_cls", *fields))
    return FunctionType(code, namespace)
