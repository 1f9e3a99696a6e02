"""What the library of FollowTheMoney finds in an export: what its model refuses, and the links that it sees, as JSON."""

import json
import sys
from unittest.mock import MagicMock

# It transliterates names, which nothing here asks for, and has no package that needs no compiler.
sys.modules["icu"] = MagicMock()

from followthemoney import model  # noqa: E402
from followthemoney.types import registry  # noqa: E402


def problems_of(entity, schemata):
    schema = model.get(entity["schema"])
    if schema is None:
        yield "is of no schema"
        return
    if not registry.entity.validate(entity["id"]):
        yield "has an id that nothing can refer to"
    for name, values in entity["properties"].items():
        prop = schema.get(name)
        if prop is None:
            yield f"has no property {name}"
            continue
        problem = prop.validate(values)
        if problem is not None:
            yield f"{name}: {problem}"
        if prop.type == registry.entity:
            yield from (f"{name} is no {prop.range.name}: {value}" for value in values if not schemata[value].is_a(prop.range))
    for name in schema.required:
        if not entity["properties"].get(name):
            yield f"lacks {name}"


with open(sys.argv[1], encoding="utf-8") as file:
    entities = [json.loads(line) for line in file]
schemata = {entity["id"]: model.get(entity["schema"]) for entity in entities}
proxies = [model.get_proxy(entity, cleaned=False) for entity in entities]

print(json.dumps({
    "problems": [f"{entity['schema']} {entity['id']} {problem}" for entity in entities for problem in problems_of(entity, schemata)],
    "names": {proxy.id: proxy.get("name") for proxy in proxies if proxy.schema.is_a("Thing")},
    "links": sorted([proxy.schema.name, source, target]
                    for proxy in proxies if proxy.schema.edge for source, target in proxy.edgepairs()),
    "dates": {proxy.id: [value for prop in proxy.iterprops() if prop.type == registry.date for value in proxy.get(prop)]
              for proxy in proxies if proxy.schema.is_a("Interval")},
}))
