/// What makes a tuple a record: its size and its first element.
struct RecordShape {
  let tag: Term
  /// The number of elements, the tag among them.
  let size: Int

  /// The header word of every such tuple.
  var header: Term { Header(.tuple, size: size).term }
}

extension Term {
  /// The words of a record, header first; nil if this is none of that shape.
  @inline(__always) func record(header: Term, tag: Term) -> Words? {
    guard isBoxed else { return nil }
    let words = box
    return words[0].bits == header.bits && words[1].bits == tag.bits ? words : nil
  }
}
