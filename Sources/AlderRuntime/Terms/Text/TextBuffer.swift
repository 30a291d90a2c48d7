/// Text under construction: Unicode scalars, one to a place, so that a count is a width and any
/// part can be copied without decoding.
///
/// Text has a limit, because a short program can ask for more than any machine holds (the layout
/// of a deep term is quadratic in its depth). What exceeds it is dropped, `overflowed` says so, and
/// natives turn that into a system_limit error.
struct TextBuffer: ~Copyable {
  static let limit = 1 << 28

  private var scalars: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private(set) var count = 0
  private(set) var overflowed = false

  init(capacity: Int = 256) {
    self.capacity = max(capacity, 16)
    scalars = .allocate(capacity: self.capacity)
  }

  deinit { scalars.deallocate() }

  /// Precondition: `index` lies within `0 ..< count`.
  @inline(__always) subscript(index: Int) -> UInt32 { scalars[index] }

  /// The text, for as long as nothing is appended.
  @inline(__always) var contents: UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: scalars, count: count)
  }

  mutating func truncate(to count: Int) {
    precondition(count <= self.count)
    self.count = count
  }

  /// What was to be appended had itself exceeded the limit.
  mutating func markOverflow() { overflowed = true }

  // MARK: Appending

  @inline(__always) mutating func append(_ scalar: UInt32) {
    if count == capacity, !grow(by: 1) { return }
    scalars[count] = scalar
    count &+= 1
  }

  @inline(__always) mutating func append(_ scalar: Unicode.Scalar) { append(scalar.value) }

  mutating func append(_ scalar: UInt32, count repetitions: Int) {
    guard repetitions > 0, reserve(repetitions) else { return }
    (scalars + count).update(repeating: scalar, count: repetitions)
    count += repetitions
  }

  mutating func append(_ text: StaticString) {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    for byte in bytes { append(UInt32(byte)) }
  }

  mutating func append(_ text: String) {
    for scalar in text.unicodeScalars { append(scalar.value) }
  }

  mutating func append(ascii bytes: some Sequence<UInt8>) {
    for byte in bytes { append(UInt32(byte)) }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt32>) {
    guard let start = text.baseAddress, !text.isEmpty, reserve(text.count) else { return }
    (scalars + count).update(from: start, count: text.count)
    count += text.count
  }

  /// Valid UTF-8, as the atom table holds it.
  mutating func append(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    var decoder = UTF8Decoder(bytes)
    while let scalar = decoder.next() { append(scalar) }
  }

  mutating func append(decimal value: Int) {
    if value < 0 { append(UInt32(UInt8(ascii: "-"))) }
    append(digits: value.magnitude, base: 10)
  }

  mutating func append(decimal value: UInt64) { append(digits: UInt(value), base: 10) }

  /// Digits above 9 are upper-case letters.
  mutating func append(digits value: UInt, base: UInt) {
    if value < base { return append(Self.digit(value)) }
    let start = count
    var rest = value
    while rest != 0 {
      append(Self.digit(rest % base))
      rest /= base
    }
    var written = UnsafeMutableBufferPointer(start: scalars + start, count: count - start)
    written.reverse()
  }

  static func digit(_ value: UInt) -> UInt32 {
    UInt32(truncatingIfNeeded: value < 10 ? 48 + value : 55 + value)
  }

  // MARK: Room

  private mutating func reserve(_ more: Int) -> Bool {
    count + more <= capacity || grow(by: more)
  }

  @inline(never) private mutating func grow(by more: Int) -> Bool {
    guard count + more <= Self.limit else {
      overflowed = true
      return false
    }
    let larger = min(max(capacity * 2, count + more), Self.limit)
    let moved = UnsafeMutablePointer<UInt32>.allocate(capacity: larger)
    moved.update(from: scalars, count: count)
    scalars.deallocate()
    scalars = moved
    capacity = larger
    return true
  }
}

// MARK: What becomes of it

extension TextBuffer {
  var string: String { Self.string(contents) }

  static func string(_ text: UnsafeBufferPointer<UInt32>) -> String {
    var result = String.UnicodeScalarView()
    for value in text { result.append(Unicode.Scalar(value) ?? "\u{fffd}") }
    return String(result)
  }

  /// A list of code points, in front of `tail`.
  func list(_ p: Process, from start: Int = 0, tail: Term = .empty) -> Term {
    var list = tail
    var index = count
    while index > start {
      index &-= 1
      list = p.cons(Term(small: Int(scalars[index])), list)
    }
    return list
  }
}

// MARK: Moving

extension TextBuffer {
  /// What stands from `middle` on moves in front of what stands from `start` on.
  mutating func rotate(from start: Int, by middle: Int) {
    reverse(start, middle)
    reverse(middle, count)
    reverse(start, count)
  }

  private mutating func reverse(_ start: Int, _ end: Int) {
    var part = UnsafeMutableBufferPointer(
      start: UnsafeMutablePointer(mutating: contents.baseAddress.unsafelyUnwrapped + start),
      count: end - start)
    part.reverse()
  }
}
