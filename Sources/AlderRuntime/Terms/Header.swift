/// The first word of a boxed object.
///
///     bits 63..8  size: the number of words that follow
///     bits  7..3  kind
///     bits  2..0  111
///
/// Layouts, each word a term unless it says otherwise (raw: the collector must not look at it;
/// pointer: raw but aligned, so it passes for a small integer):
///
///     tuple           element ...
///     float           raw: 64 bits
///     positive/negativeInteger   raw: limbs of the magnitude, least significant first, no leading
///                     zero limb, never in the range of a small integer
///     closure         pointer to FunctionCode, captured value ...
///     externalFun     pointer to Export
///     reference       raw: number (64 bits, unique in the machine), raw: 0, or for an alias the
///                     number of the process it stands for plus one
///     handle          pointer to SharedBytes, byte count (small), pointer: next in the off-heap list; a
///                     reference that keeps what it refers to alive
///     foreignPid, foreignPort, foreignReference   raw: node (an atom), raw: creation, raw: words of
///                     32 bits; of another node
///     flatMap         tuple of sorted keys (exact term order), value ...      (size - 1 pairs, at most 32)
///     hashMap         count (small), root node
///     hashNode        bitmap (small), entry ... : list cell [Key | Value] or hashNode
///     hashBucket      list cell [Key | Value] ... whose hashes are the same
///     heapBinary      raw: byte count, raw: bytes, padded
///     sharedBinary    pointer to SharedBytes, byte count (small), pointer: next in the heap's off-heap list
///     subBinary       the binary it is part of (heap or shared), bit offset (small), bit count (small)
///     trace           pointer to Step ...: an exception's stack trace, not yet asked for
///
/// While the collector runs, a moved object's header is replaced by the term that points to its
/// copy; a moved list cell has `forwarded` as its head and the copy's term as its tail.
struct Header {
  var bits: UInt

  /// A struct, not an enum: made from the bits without a table.
  struct Kind: Equatable {
    let rawValue: UInt
    @inline(__always) init(_ rawValue: UInt) { self.rawValue = rawValue }

    // Objects made of terms: the collector follows their words.
    static var tuple: Kind { Kind(0) }
    static var closure: Kind { Kind(1) }
    static var externalFun: Kind { Kind(2) }
    static var flatMap: Kind { Kind(3) }
    static var hashMap: Kind { Kind(4) }
    static var hashNode: Kind { Kind(5) }
    static var hashBucket: Kind { Kind(6) }
    static var sharedBinary: Kind { Kind(7) }
    static var subBinary: Kind { Kind(8) }
    static var trace: Kind { Kind(9) }
    static var handle: Kind { Kind(10) }
    // Raw objects: it passes over them.
    static var positiveInteger: Kind { Kind(16) }
    static var negativeInteger: Kind { Kind(17) }
    static var float: Kind { Kind(18) }
    static var reference: Kind { Kind(19) }
    static var heapBinary: Kind { Kind(20) }
    static var foreignPid: Kind { Kind(21) }
    static var foreignPort: Kind { Kind(22) }
    static var foreignReference: Kind { Kind(23) }
    static var forwarded: Kind { Kind(31) }

    @inline(__always) var isRaw: Bool { rawValue >= 16 }
    /// Holds a count of its `SharedBytes`.
    @inline(__always) var isCounted: Bool { self == .sharedBinary || self == .handle }
    var isForeign: Bool { rawValue >= 21 && rawValue <= 23 }
  }

  @inline(__always) init(_ kind: Kind, size: Int) {
    bits = UInt(bitPattern: size) &<< 8 | kind.rawValue &<< 3 | 0b111
  }
  @inline(__always) init(_ word: Term) { bits = word.bits }

  @inline(__always) var term: Term { Term(bits: bits) }
  @inline(__always) var size: Int { Int(bitPattern: bits &>> 8) }
  @inline(__always) var kind: Kind { Kind(bits &>> 3 & 0x1f) }

  @inline(__always) var isBignum: Bool { kind.rawValue & ~1 == 16 }
  @inline(__always) var isFun: Bool { kind == .closure || kind == .externalFun }
  @inline(__always) var isReference: Bool {
    kind == .reference || kind == .handle || kind == .foreignReference
  }
  @inline(__always) var isMap: Bool { kind == .flatMap || kind == .hashMap }
  @inline(__always) var isBinary: Bool {
    kind == .heapBinary || kind == .sharedBinary || kind == .subBinary
  }

  @inline(__always) static func isHeader(_ word: Term) -> Bool { word.bits & 0b111 == 0b111 }
  static var forwarded: Term { Header(.forwarded, size: 0).term }
}
