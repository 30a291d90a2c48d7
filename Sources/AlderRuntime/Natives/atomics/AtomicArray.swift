import Synchronization

/// What the references of `atomics` refer to: integers of 64 bits that many processes change at once,
/// wrapping around where they end.
///
///     [1 when they are signed] [integer 1] [integer 2] ...
struct AtomicArray {
  private let words: UnsafeMutablePointer<Atomic<Int>>
  let count: Int
  let isSigned: Bool

  private static let stride = MemoryLayout<Int>.stride

  /// Nil when `term` is no such reference.
  init?(_ term: Term) {
    guard let handle = term.handle(.atomics) else { return nil }
    // Safe: Atomic<Int> has the layout of Int, and memory from malloc is aligned.
    let first = handle.content.assumingMemoryBound(to: Int.self)
    isSigned = first[0] != 0
    words = UnsafeMutableRawPointer(first + 1).assumingMemoryBound(to: Atomic<Int>.self)
    count = handle.size / Self.stride - 1
  }

  /// A reference to `count` zeros. Precondition: `count` is at most `maximumCount`.
  static func make(_ p: Process, count: Int, isSigned: Bool) throws(Raise) -> Term {
    let term = try p.makeHandle(.atomics, size: (count + 1) * stride)
    Handle(term).content.assumingMemoryBound(to: Int.self)[0] = isSigned ? 1 : 0
    return term
  }

  static let maximumCount = Int(UInt32.max) >> 1

  /// Bytes that it takes.
  var memory: Int { (count + 5) * Self.stride }

  /// Precondition: `index` is in `0..<count`.
  func load(_ index: Int) -> Int { words[index].load(ordering: .sequentiallyConsistent) }

  func store(_ value: Int, at index: Int) {
    words[index].store(value, ordering: .sequentiallyConsistent)
  }

  /// Returns what it is then.
  @discardableResult
  func add(_ value: Int, at index: Int) -> Int {
    words[index].wrappingAdd(value, ordering: .sequentiallyConsistent).newValue
  }

  /// Returns what it was.
  func exchange(_ value: Int, at index: Int) -> Int {
    words[index].exchange(value, ordering: .sequentiallyConsistent)
  }

  /// Nil when it was `expected` and is now `desired`; otherwise what it is.
  func compareExchange(_ expected: Int, _ desired: Int, at index: Int) -> Int? {
    let (exchanged, original) = words[index].compareExchange(
      expected: expected, desired: desired, ordering: .sequentiallyConsistent)
    return exchanged ? nil : original
  }

  // MARK: Terms

  /// The integer's 64 bits. Nil for what is none, or beyond the range.
  func bits(_ term: Term) -> Int? {
    if term.isSmall { return isSigned || term.small >= 0 ? term.small : nil }
    guard term.isBignum, term.header.size == 1 else { return nil }
    let magnitude = term.box[1].bits
    if isSigned { return Self.signedBits(term, magnitude) }
    return term.isNegativeInteger ? nil : Int(bitPattern: magnitude)
  }

  /// The same for what is added: whatever has 64 bits, with a sign or without.
  func difference(_ term: Term) -> Int? {
    if term.isSmall { return term.small }
    guard term.isBignum, term.header.size == 1 else { return nil }
    let magnitude = term.box[1].bits
    return term.isNegativeInteger
      ? Self.signedBits(term, magnitude) : Int(bitPattern: magnitude)
  }

  private static func signedBits(_ term: Term, _ magnitude: UInt) -> Int? {
    if term.isNegativeInteger {
      return magnitude <= Int.min.magnitude ? Int(bitPattern: 0 &- magnitude) : nil
    }
    return Int(exactly: magnitude)
  }

  func term(_ bits: Int, in p: Process) -> Term {
    isSigned ? p.integer(bits) : p.integer(UInt64(bitPattern: Int64(bits)))
  }
}
