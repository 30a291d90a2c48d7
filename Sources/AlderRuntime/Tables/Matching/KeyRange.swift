/// The keys of an ordered_set that a pattern can match: tuples of one size that begin with the same
/// elements. They stand side by side.
struct KeyRange {
  /// The pattern of the key, a tuple.
  let pattern: Term
  /// How many of its first elements are constants.
  let count: Int

  /// Negative when `key` comes before all of them, positive when it comes behind, 0 for those among them.
  func compare(_ key: Term) -> Int {
    // Where type or size differ, the elements do not matter.
    guard key.isTuple, key.tupleArity == pattern.tupleArity else {
      return Term.compare(key, pattern)
    }
    for index in 0..<count {
      let order = Term.compare(key.elements[index], pattern.elements[index])
      if order != 0 { return order }
    }
    return 0
  }
}
