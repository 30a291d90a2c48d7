/// The texts of a parsed module's names.
///
/// All texts lie one after the other in `text`; `ends[i]` is where that of name `i` ends and the
/// next one starts. `slots` is an open-addressing hash table of name indices plus one (0 is free),
/// its size a power of two, never more than half full. Every table starts as a copy of the one with
/// the predefined names, so those have the same indices everywhere.
///
/// It is a value: a module that has been parsed can be sent to other threads and read there without
/// a lock.
public struct NameTable: Sendable {
  private var text: ContiguousArray<UInt8>
  private var ends: ContiguousArray<UInt32>
  private var hashes: ContiguousArray<UInt32>
  private var slots: ContiguousArray<UInt32>

  /// A table with the predefined names.
  public init() { self = Self.predefined }

  private init(words: StaticString) {
    text = []
    ends = []
    hashes = []
    slots = ContiguousArray(repeating: 0, count: 1024)
    words.withUTF8Buffer { buffer in
      for word in buffer.split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
        _ = intern(UnsafeBufferPointer(rebasing: word))
      }
    }
  }

  private static let predefined = NameTable(words: Name.predefinedWords)

  /// The number of names; the index of each is smaller.
  public var count: Int { ends.count }

  /// The text of a name.
  public func text(of name: Name) -> String {
    withUTF8(of: name) { String(decoding: $0, as: UTF8.self) }
  }

  public subscript(_ name: Name) -> String { text(of: name) }

  /// Calls `body` with the UTF-8 text of a name, without copying it.
  public func withUTF8<R>(of name: Name, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let index = Int(name.index)
    let start = index == 0 ? 0 : Int(ends[index - 1])
    let end = Int(ends[index])
    return text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  /// The name of a text, if it has been interned.
  public func find(_ text: String) -> Name? {
    var text = text
    return text.withUTF8 { bytes in
      let slot = slot(of: bytes, hash: Self.hash(bytes))
      return slots[slot] == 0 ? nil : Name(index: slots[slot] - 1)
    }
  }

  /// Interns a text.
  public mutating func intern(_ text: String) -> Name {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  /// Interns a text given as UTF-8.
  public mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Name {
    intern(bytes, hash: Self.hash(bytes))
  }

  /// The hash of a text: FNV-1a, which the lexer can compute while it looks for the end of a name.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = initialHash
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }

  @inline(__always) static var initialHash: UInt32 { 2_166_136_261 }

  @inline(__always)
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Name {
    let slot = slot(of: bytes, hash: hash)
    let entry = slots[slot]
    return entry != 0 ? Name(index: entry - 1) : add(bytes, hash: hash, slot: slot)
  }

  @inline(__always)
  private func slot(of bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    // FNV's low bits are its good ones, but short names differ mostly in the last byte.
    var slot = Int(hash ^ hash >> 15) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return slot }
      let index = Int(entry) - 1
      if hashes[index] == hash, equals(index, bytes) { return slot }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private func equals(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    guard Int(ends[index]) - start == bytes.count else { return false }
    return text.withUnsafeBufferPointer { text in
      for offset in 0..<bytes.count where text[start + offset] != bytes[offset] { return false }
      return true
    }
  }

  @inline(never)
  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, hash: UInt32, slot: Int
  ) -> Name {
    let name = Name(index: UInt32(ends.count))
    text.append(contentsOf: bytes)
    ends.append(UInt32(text.count))
    hashes.append(hash)
    slots[slot] = name.index + 1
    if ends.count * 2 > slots.count { grow() }
    return name
  }

  private mutating func grow() {
    slots = ContiguousArray(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash ^ hash >> 15) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(index) + 1
    }
  }
}
