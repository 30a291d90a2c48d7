/// Looks for a list of code points in another one, from front to back: where it begins and ends between
/// grapheme clusters. ASCII characters are found wherever they are, a newline also in a line end of two
/// characters; but not a carriage return in front of a newline.
struct ListSearch {
  private let pattern: Term
  private let endsInReturn: Bool
  private let last: UInt32
  /// What has not been searched, and the code point in front of it.
  private(set) var rest: Term
  private var previous: UInt32?
  /// A cluster begins here, at `rest` or before it.
  private var anchor: Term

  enum Outcome {
    /// The text from the match on, and from its end on.
    case match(start: Term, end: Term)
    case none
    /// Not all of the text is code points.
    case notFlat
  }

  /// Nil unless the pattern is a flat list, and not empty.
  init?(_ pattern: Term, in list: Term) {
    var source = ListSource(pattern)
    var last: UInt32?
    while let character = source.next() { last = character }
    guard source.isAtEnd, let last else { return nil }
    self.pattern = pattern
    self.last = last
    endsInReturn = last == 0x0d
    rest = list
    anchor = list
  }

  mutating func next() -> Outcome {
    let first = pattern.head
    while rest.isCons {
      let head = rest.head
      guard head.isSmall else { return .notFlat }
      if head == first, let end = end(ofMatchAt: rest) {
        guard let begins = isBoundary(rest, behind: previous, from: anchor),
          let ends = !begins ? false : isEnd(end, ofMatchAt: rest)
        else { return .notFlat }
        if begins { anchor = rest }
        if begins, ends {
          let start = rest
          rest = end
          anchor = end
          previous = last
          return .match(start: start, end: end)
        }
      }
      previous = UInt32(truncatingIfNeeded: head.small)
      rest = rest.tail
    }
    return rest.isEmpty ? .none : .notFlat
  }

  /// Nil if the pattern is not there.
  private func end(ofMatchAt start: Term) -> Term? {
    var list = start
    var pattern = pattern
    while pattern.isCons {
      guard list.isCons, list.head == pattern.head else { return nil }
      list = list.tail
      pattern = pattern.tail
    }
    return list
  }

  private func isEnd(_ end: Term, ofMatchAt start: Term) -> Bool? {
    if endsInReturn, end.isCons, end.head == Term(small: 0x0a) { return false }
    return isBoundary(end, behind: last, from: start)
  }

  /// Whether the text may be divided at a place, where `start` is a place in front of it at which it may. Nil if
  /// not all that is looked at is code points.
  private func isBoundary(_ place: Term, behind previous: UInt32?, from start: Term) -> Bool? {
    guard let previous, !place.isEmpty else { return true }
    guard place.isCons, let character = ListSource.codePoint(place.head) else { return nil }
    if character < 0x80 || ClusterBreaks.isPlain(character) && ClusterBreaks.isPlain(previous) {
      return true
    }
    var source = ListSource(start)
    var breaks = ClusterBreaks()
    while source.position != place {
      guard let character = source.next() else { return nil }
      _ = breaks.hasBreak(before: character)
    }
    return breaks.hasBreak(before: character)
  }
}
