/// Comparing and searching flat lists; see `ListSearch`. The pattern is a flat list of code points and not empty. False when a
/// part of the list that has to be looked at is not flat.
extension NativeTable {
  static let listSearch: [Native] = [
    // Whether two lists have the same code points.
    Native("equal_lists") { p, a, b in
      var (a, b) = (ListSource(a), ListSource(b))
      var count = 0
      defer { p.charge(count >> 4) }
      while true {
        count &+= 1
        switch (a.next(), b.next()) {
        case (let x?, let y?): if x != y { return Atom.false }
        case (nil, nil) where a.isAtEnd && b.isAtEnd: return Atom.true
        case (_?, nil) where b.isAtEnd: return Atom.false
        case (nil, _?) where a.isAtEnd: return Atom.false
        default: return notFlat
        }
      }
    },
    // From the first occurrence on, or nomatch.
    Native("find_in_list") { p, list, pattern throws(Raise) in
      var search = try p.search(list, for: pattern)
      return switch search.next() {
      case .match(let start, _): start
      case .none: nomatch
      case .notFlat: Atom.false
      }
    },
    // What is in front of the first occurrence and what is behind it, as a list; or the list alone.
    Native("split_list") { p, list, pattern throws(Raise) in
      var search = try p.search(list, for: pattern)
      return switch search.next() {
      case .match(let start, let end): p.list([ListSource(list).part(to: start, p), end])
      case .none: p.list([list])
      case .notFlat: Atom.false
      }
    },
    // What is between all occurrences.
    Native("split_list_at_all") { p, list, pattern throws(Raise) in
      var search = try p.search(list, for: pattern)
      var parts = ListBuilder(p)
      var part = ListSource(list)
      while true {
        switch search.next() {
        case .match(let start, let end):
          parts.append(part.part(to: start, p))
          part = ListSource(end)
        case .none:
          parts.append(part.position)
          return parts.finish()
        case .notFlat:
          return Atom.false
        }
      }
    },
  ]

  private static let nomatch = Term(atom: "nomatch")
  private static let notFlat = Term(atom: "not_flat")
}

extension Process {
  fileprivate func search(_ list: Term, for pattern: Term) throws(Raise) -> ListSearch {
    guard let search = ListSearch(pattern, in: list) else { throw badarg() }
    return search
  }
}
