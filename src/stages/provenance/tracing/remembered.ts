/** What the function gives, made once for each argument. */
export function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  return over(new Map<Key, Value>(), make);
}

/** The same for objects, forgotten with them. */
export function rememberedWith<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  return over(new WeakMap<Key, Value>(), make);
}

interface Made<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

function over<Key, Value>(made: Made<Key, Value>, make: (key: Key) => Value): (key: Key) => Value {
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
