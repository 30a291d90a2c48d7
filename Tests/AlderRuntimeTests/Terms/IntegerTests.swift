import Testing

@testable import AlderRuntime

/// Arithmetic on integers of all sizes, by the laws that hold between the operators.
@Suite struct IntegerTests {
  private let bare = BareProcess()
  private var p: Process { bare.p }

  /// Of any sign and up to four limbs, often next to the borders between sizes.
  private func random(_ generator: inout SplitMix) throws -> Term {
    let borders = [0, 1, -1, Term.smallMaximum, Term.smallMinimum, Int.max, Int.min]
    if generator.next() % 4 == 0 {
      return p.integer(borders[Int(generator.next() % UInt64(borders.count))])
    }
    var value = p.integer(Int(truncatingIfNeeded: generator.next()))
    for _ in 0..<generator.next() % 4 {
      value = try p.bsl(value, Term(small: Int(generator.next() % 70)))
      value = try p.add(value, p.integer(Int(truncatingIfNeeded: generator.next() >> 3)))
    }
    return value
  }

  private func eachPair(_ body: (Term, Term) throws -> Void) throws {
    var generator = SplitMix(seed: 7)
    for _ in 0..<5000 {
      try body(random(&generator), random(&generator))
      bare.collectIfWanted()
    }
  }

  private func areEqual(_ a: Term, _ b: Term) -> Bool { a.isExactlyEqual(to: b) }

  @Test func resultsAreNormal() throws {
    try eachPair { a, b throws in
      for value in [try p.add(a, b), try p.multiply(a, b), try p.bxor(a, b)] where value.isBignum {
        let count = value.header.size
        #expect(value.limbs[count - 1] != 0)
        #expect(count > 1 || value.limbs[0] > UInt(Term.smallMaximum))
      }
    }
  }

  @Test func subtractionUndoesAddition() throws {
    try eachPair { a, b throws in
      #expect(try areEqual(p.subtract(p.add(a, b), b), a))
      #expect(try areEqual(p.add(p.subtract(a, b), b), a))
      #expect(try areEqual(p.negate(p.negate(a)), a))
    }
  }

  @Test func divisionHasQuotientAndRemainder() throws {
    try eachPair { a, b throws in
      if b == Term(small: 0) { return }
      let remainder = try p.rem(a, b)
      #expect(try areEqual(p.add(p.multiply(p.div(a, b), b), remainder), a))
      let sign = remainder == Term(small: 0) || remainder.isNegativeInteger == a.isNegativeInteger
      #expect(sign)
      let size = try #require(try p.absolute(remainder))
      let limit = try #require(try p.absolute(b))
      #expect(Term.compare(size, limit) < 0)
    }
  }

  @Test func multiplicationIsAPairOfSquares() throws {
    // (a + b)^2 - (a - b)^2 = 4ab
    try eachPair { a, b throws in
      let sum = try p.add(a, b)
      let difference = try p.subtract(a, b)
      let squares = try p.subtract(p.multiply(sum, sum), p.multiply(difference, difference))
      #expect(try areEqual(squares, p.bsl(p.multiply(a, b), Term(small: 2))))
    }
  }

  @Test func bitOperationsFollowTwosComplement() throws {
    try eachPair { a, b throws in
      // a + b = (a xor b) + 2 (a and b), and a or b = a + b - (a and b)
      let both = try p.band(a, b)
      #expect(try areEqual(p.add(p.bxor(a, b), p.bsl(both, Term(small: 1))), p.add(a, b)))
      #expect(try areEqual(p.bor(a, b), p.subtract(p.add(a, b), both)))
      #expect(try areEqual(p.bnot(a), p.subtract(Term(small: -1), a)))
    }
  }

  @Test func shiftsRoundDown() throws {
    var generator = SplitMix(seed: 11)
    for _ in 0..<2000 {
      let value = try random(&generator)
      let count = Term(small: Int(generator.next() % 200))
      let power = try p.bsl(Term(small: 1), count)
      #expect(try areEqual(p.bsl(value, count), p.multiply(value, power)))
      let shifted = try p.bsr(value, count)
      let lost = try p.subtract(value, p.multiply(shifted, power))
      #expect(!lost.isNegativeInteger && Term.compare(lost, power) < 0)
      bare.collectIfWanted()
    }
  }

  @Test(arguments: [2, 3, 7, 10, 16, 32, 36]) func textReadsBack(base: Int) throws {
    try eachPair { a, _ throws in
      let text = a.integerText(base: base)
      let digits = text.drop { $0 == UInt8(ascii: "-") }
      let back = try p.integer(digits: digits, base: base, isNegative: a.isNegativeInteger)
      let value = try #require(back)
      #expect(areEqual(value, a))
    }
  }

  @Test func hugeResultsAreRefused() throws {
    let one = Term(small: 1)
    #expect(throws: Raise.self) { try p.bsl(one, p.integer(Int.max)) }
    #expect(p.state.pointee.exceptionReason == Atom.systemLimit)
    let large = try p.bsl(one, Term(small: 20_000_000))
    #expect(throws: Raise.self) { try p.multiply(large, large) }
    #expect(try p.bsl(Term(small: 0), p.integer(Int.max)) == Term(small: 0))
    #expect(try p.bsr(p.negate(large), p.integer(Int.max)) == Term(small: -1))
  }

  @Test func integersRoundToTheNearestFloat() throws {
    let power = try p.bsl(Term(small: 1), Term(small: 100))
    let even = try p.add(power, p.bsl(Term(small: 1), Term(small: 47)))
    #expect(even.double == 0x1p100, "a tie goes to the even one")
    #expect(try p.add(even, Term(small: 1)).double == 0x1.0000000000001p100)
    #expect(try p.bsl(Term(small: 1), Term(small: 1024)).double == nil)
    try eachPair { a, _ throws in
      let value = try #require(a.double)
      let back = try p.integer(exactly: value)
      #expect(back.double == value)
      #expect(a.compareInteger(with: value) == Term.compare(a, back))
    }
  }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
    return value ^ value >> 31
  }
}
