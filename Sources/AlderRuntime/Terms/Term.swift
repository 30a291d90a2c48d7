/// A value of Erlang, in one machine word, trivially copyable and never reference counted.
///
/// The low bits say what the word is:
///
///     ...............................0   small integer, 63 bits, two's complement
///     .............................001   pointer to a list cell: two words, head and tail
///     .............................011   pointer to a boxed object: a header word, then its words
///     ..........................kkk101   immediate of kind k: [], atom, local pid, port, none
///     .............................111   header: only ever the first word of a boxed object
///
/// Objects are 8-byte aligned. A raw pointer to something 2-byte aligned looks like a small
/// integer, so a word of code or an off-heap object may stand among terms and the collector
/// passes over it. What a header holds is in `Header`.
struct Term: Equatable, Hashable, Sendable {
  var bits: UInt

  @inline(__always) init(bits: UInt) { self.bits = bits }

  /// Identity, not Erlang's equality: that is `isExactlyEqual(to:)` and `isEqual(to:)`.
  @inline(__always) static func == (a: Term, b: Term) -> Bool { a.bits == b.bits }

  static var empty: Term { Term(bits: 0b000_101) }
  /// No term at all: what a missing value is, never seen by Erlang code.
  static var none: Term { Term(bits: 0b111_101) }

  @inline(__always) var isEmpty: Bool { bits == Term.empty.bits }
  @inline(__always) var isNone: Bool { bits == Term.none.bits }
  @inline(__always) var isPointer: Bool { bits & 0b101 == 0b001 }
}

/// A run of words in a heap or on a stack.
typealias Words = UnsafeMutablePointer<Term>

// MARK: Small integers

extension Term {
  static let smallMinimum = Int.min >> 1
  static let smallMaximum = Int.max >> 1

  /// Precondition: `small` lies within `smallMinimum...smallMaximum`.
  @inline(__always) init(small: Int) { bits = UInt(bitPattern: small &<< 1) }

  @inline(__always) var isSmall: Bool { bits & 1 == 0 }
  @inline(__always) var small: Int { Int(bitPattern: bits) >> 1 }

  /// Both are small integers: one test for two.
  @inline(__always) static func areSmall(_ a: Term, _ b: Term) -> Bool {
    (a.bits | b.bits) & 1 == 0
  }
}

// MARK: List cells

extension Term {
  @inline(__always) init(cell: Words) { bits = UInt(bitPattern: cell) | 0b001 }

  @inline(__always) var isCons: Bool { bits & 0b111 == 0b001 }
  @inline(__always) var isList: Bool { isCons || isEmpty }
  /// Precondition: `isCons`.
  @inline(__always) var cell: Words { Words(bitPattern: bits &- 0b001).unsafelyUnwrapped }
  @inline(__always) var head: Term { cell[0] }
  @inline(__always) var tail: Term { cell[1] }
}

// MARK: Boxed objects

extension Term {
  @inline(__always) init(boxed: Words) { bits = UInt(bitPattern: boxed) | 0b011 }

  @inline(__always) var isBoxed: Bool { bits & 0b111 == 0b011 }
  /// The object's header and the words behind it. Precondition: `isBoxed`.
  @inline(__always) var box: Words { Words(bitPattern: bits &- 0b011).unsafelyUnwrapped }
  /// Precondition: `isBoxed`.
  @inline(__always) var header: Header { Header(box[0]) }

  @inline(__always) func isBoxed(_ kind: Header.Kind) -> Bool { isBoxed && header.kind == kind }
}

// MARK: Immediates

extension Term {
  @inline(__always) init(atomIndex: Int) { bits = UInt(bitPattern: atomIndex) &<< 6 | 0b001_101 }
  @inline(__always) var isAtom: Bool { bits & 0b111_111 == 0b001_101 }
  @inline(__always) var atomIndex: Int { Int(bitPattern: bits &>> 6) }

  /// A process of this machine, by its number: see `ProcessTable`.
  @inline(__always) init(localPid number: Int) { bits = UInt(bitPattern: number) &<< 6 | 0b010_101 }
  @inline(__always) var isLocalPid: Bool { bits & 0b111_111 == 0b010_101 }
  @inline(__always) var pidNumber: Int { Int(bitPattern: bits &>> 6) }

  /// A port of this machine, by its number.
  @inline(__always) init(localPort number: Int) {
    bits = UInt(bitPattern: number) &<< 6 | 0b011_101
  }
  @inline(__always) var isLocalPort: Bool { bits & 0b111_111 == 0b011_101 }
  @inline(__always) var portNumber: Int { Int(bitPattern: bits &>> 6) }
}

// MARK: Types, as Erlang's guards ask for them

extension Term {
  @inline(__always) var isTuple: Bool { isBoxed(.tuple) }
  @inline(__always) var isFloat: Bool { isBoxed(.float) }
  @inline(__always) var isBignum: Bool { isBoxed && header.isBignum }
  @inline(__always) var isInteger: Bool { isSmall || isBignum }
  @inline(__always) var isNumber: Bool {
    isSmall || isBoxed && (header.isBignum || header.kind == .float)
  }
  @inline(__always) var isMap: Bool { isBoxed && header.isMap }
  @inline(__always) var isFun: Bool { isBoxed && header.isFun }
  @inline(__always) var isReference: Bool { isBoxed && header.isReference }
  @inline(__always) var isPid: Bool { isLocalPid || isBoxed(.foreignPid) }
  @inline(__always) var isPort: Bool { isLocalPort || isBoxed(.foreignPort) }
  @inline(__always) var isBinary: Bool { isBoxed && header.isBinary }
  @inline(__always) var isBoolean: Bool { bits == Atom.true.bits || bits == Atom.false.bits }

  @inline(__always) init(_ condition: Bool) { self = condition ? Atom.true : Atom.false }
}

// MARK: Tuples and floats

extension Term {
  /// Precondition: `isTuple`.
  @inline(__always) var tupleArity: Int { header.size }
  /// Precondition: `isTuple`. Elements at 0 ..< tupleArity.
  @inline(__always) var elements: Words { box + 1 }
  @inline(__always) func isTuple(arity: Int) -> Bool {
    isBoxed && box[0].bits == Header(.tuple, size: arity).bits
  }

  /// Precondition: `isFloat`.
  @inline(__always) var float: Double { Double(bitPattern: UInt64(box[1].bits)) }
}
