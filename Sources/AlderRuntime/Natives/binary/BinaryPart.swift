/// `{Start, Length}` within a binary, where a negative length counts back from the start.
struct BinaryPart {
  let range: Range<Int>

  /// Nil unless it is such a tuple and lies within `byteCount` bytes.
  init?(_ term: Term, of byteCount: Int) {
    guard term.isTuple(arity: 2) else { return nil }
    self.init(term.elements[0], term.elements[1], of: byteCount)
  }

  init?(_ start: Term, _ length: Term, of byteCount: Int) {
    guard start.isSmall, length.isSmall, 0...byteCount ~= start.small else { return nil }
    let (other, overflow) = start.small.addingReportingOverflow(length.small)
    guard !overflow, 0...byteCount ~= other else { return nil }
    range = min(start.small, other)..<max(start.small, other)
  }
}
