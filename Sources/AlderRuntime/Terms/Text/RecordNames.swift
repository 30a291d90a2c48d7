/// Which tuples are shown as records, and the names of their fields.
struct RecordNames {
  private struct Key: Hashable {
    let tag: UInt
    let arity: Int
  }

  private var fields: [Key: [Term]] = [:]

  /// `names` are atoms. Precondition: `tag` is one too.
  mutating func define(_ tag: Term, _ names: [Term]) {
    fields[Key(tag: tag.bits, arity: names.count + 1)] = names
  }

  /// The names of the fields of a tuple; nil if it is to be shown as a tuple.
  func names(for tuple: Term) -> [Term]? {
    let tag = tuple.elements[0]
    guard tag.isAtom else { return nil }
    return fields[Key(tag: tag.bits, arity: tuple.tupleArity)]
  }
}
