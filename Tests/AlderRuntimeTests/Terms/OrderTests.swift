import Testing

@testable import AlderRuntime

/// The order of terms.
@Suite struct OrderTests {
  private let bare = BareProcess()
  private var p: Process { bare.p }

  /// In ascending order, no two equal (`==`).
  private func ascending() throws -> [Term] {
    let big = try p.bsl(Term(small: 1), Term(small: 80))
    let small = p.makeMap([(Term(small: 1), Atom.ok)])
    let withFloat = p.makeMap([(p.float(1), Atom.ok)])
    return [
      try p.negate(big), p.float(-0x1p70), Term(small: -1), Term(small: 0), p.float(0.5),
      Term(small: 1), p.integer(Int.max), p.float(0x1p63), big, p.float(0x1.8p80),
      Term(atom: "A"), Term(atom: "a"), Term(atom: "aa"), Term(atom: "é"), Term(localPid: 1),
      Term(localPid: 2), p.tuple([]), p.tuple(Term(small: 1), Term(small: 2)),
      p.tuple(Term(small: 1), Term(small: 3)),
      p.tuple(Term(small: 0), Term(small: 0), Term(small: 0)), p.emptyMap, small, withFloat,
      p.makeMap([(Atom.ok, Atom.ok)]), .empty, p.list([Term(small: 1)]),
      p.cons(Term(small: 1), Term(small: 2)), p.list([Term(small: 2)]),
      try p.binary([] as [UInt8]), try p.binary([1] as [UInt8]), try p.binary([1, 0] as [UInt8]),
    ]
  }

  @Test func isTotal() throws {
    var terms = try ascending()
    // [1 | 2] and [1]: 2 and []: numbers come first.
    terms.swapAt(25, 26)
    for (i, a) in terms.enumerated() {
      for (j, b) in terms.enumerated() {
        let order = Term.compare(a, b)
        #expect(order.signum() == (i - j).signum(), "\(a.debugText) \(b.debugText)")
        #expect(a.isEqual(to: b) == (i == j))
        #expect(a.isExactlyEqual(to: b) == (i == j))
      }
    }
  }

  @Test func numbersAreEqualByValue() {
    #expect(Term(small: 1).isEqual(to: p.float(1)))
    #expect(!Term(small: 1).isExactlyEqual(to: p.float(1)))
    #expect(p.float(0).isEqual(to: p.float(-0.0)))
    #expect(!p.float(0).isExactlyEqual(to: p.float(-0.0)))
    // 2^53 + 1 is no float; rounding must not make it one.
    #expect(!Term(small: (1 << 53) + 1).isEqual(to: p.float(0x1p53)))
    #expect(Term.compare(Term(small: (1 << 53) + 1), p.float(0x1p53)) > 0)
    let ofInteger = p.makeMap([(Atom.ok, Term(small: 1))])
    let ofFloat = p.makeMap([(Atom.ok, p.float(1))])
    #expect(ofInteger.isEqual(to: ofFloat))
    #expect(!p.makeMap([(Term(small: 1), .empty)]).isEqual(to: p.makeMap([(p.float(1), .empty)])))
  }

  @Test func depthIsNoProblem() {
    func nested(_ depth: Int) -> Term {
      var term = Term.empty
      for level in 0..<depth {
        switch level % 3 {
        case 0: term = p.tuple(term, Atom.ok)
        case 1: term = p.cons(term, .empty)
        default: term = p.makeMap([(term, Atom.ok)])
        }
      }
      return term
    }
    let a = nested(1_000_000)
    let b = nested(1_000_000)
    #expect(a.isExactlyEqual(to: b))
    #expect(Term.compare(a, b) == 0)
    #expect(MapHash.hash(a) == MapHash.hash(b))
    #expect(PortableHash.hash(a) == PortableHash.hash(b))
    #expect(Term.compare(a, nested(999_999)) != 0)
  }

  @Test func largeMapsCompareByKeysThenValues() {
    func map(_ changes: [Int: Int]) -> Term {
      p.makeMap((0..<100).map { (Term(small: changes[$0] ?? $0), Term(small: 0)) })
    }
    let base = map([:])
    #expect(Term.compare(base, map([0: -1])) > 0)
    #expect(Term.compare(base, map([99: 1000])) < 0)
    let larger = p.mapPut(base, Term(small: 5), Term(small: 1))
    #expect(Term.compare(base, larger) < 0)
    #expect(Term.compare(larger, p.mapPut(base, Term(small: 4), Term(small: 1))) < 0)
  }
}
