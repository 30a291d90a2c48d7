/// A compiled match specification, as it lies behind a handle:
///
///     [off-heap list][variables][stack][constants][keys]
///     [constant ...][instruction ...][what the constants contain ...]
///
/// The constants are the program's own and go with it.
struct MatchProgram {
  struct Header {
    /// `sharedBinary` objects and handles among the constants.
    var offHeap: Words?
    let variableCount: Int32
    /// Terms that lie on one of the stacks at most.
    let stackSize: Int32
    let constantCount: Int32
    /// The first so many constants are the only keys that objects can have; -1: any.
    let keyCount: Int32
    /// How many elements of a tuple, the first constant, all keys begin with; -1: it is none.
    let rangeCount: Int32
    /// How deep programs lie in it, this one included.
    var depth: Int32 = 1
  }

  private let header: UnsafeMutablePointer<Header>

  /// Nil when `term` is none.
  init?(_ term: Term) {
    guard let handle = term.handle(.matchProgram) else { return nil }
    header = handle.content.assumingMemoryBound(to: Header.self)
  }

  @inline(__always) var variableCount: Int { Int(header.pointee.variableCount) }
  @inline(__always) var stackSize: Int { Int(header.pointee.stackSize) }
  @inline(__always) var constants: Words {
    UnsafeMutableRawPointer(header + 1).assumingMemoryBound(to: Term.self)
  }
  @inline(__always) var instructions: UnsafeMutablePointer<MatchInstruction> {
    UnsafeMutableRawPointer(constants + Int(header.pointee.constantCount))
      .assumingMemoryBound(to: MatchInstruction.self)
  }
  /// The only keys that objects can have; nil when it can be any.
  var keys: UnsafeBufferPointer<Term>? {
    let count = Int(header.pointee.keyCount)
    return count < 0 ? nil : UnsafeBufferPointer(start: constants, count: count)
  }

  /// Where the keys can be in an ordered_set; nil when they can be anywhere.
  var range: KeyRange? {
    let count = Int(header.pointee.rangeCount)
    return count < 0 ? nil : KeyRange(pattern: constants[0], count: count)
  }

  /// What a compiler has found.
  struct Parts {
    var instructions: [MatchInstruction] = []
    var constants: [Term] = []
    var variableCount = 0
    var stackSize = 0
    var keyCount = -1
    var rangeCount = -1
  }

  /// A handle for a program that consists of these parts.
  static func make(_ parts: Parts, in p: Process) throws(Raise) -> Term {
    let constantWords = parts.constants.reduce(0) { $0 + Copying.size(of: $1) }
    let codeWords = (parts.instructions.count + 1) / 2
    let words = parts.constants.count + codeWords + constantWords
    let stride = MemoryLayout<Term>.stride
    let term = try p.makeHandle(
      .matchProgram, size: MemoryLayout<Header>.stride + words * stride)
    let header = Handle(term).content.assumingMemoryBound(to: Header.self)
    header.initialize(
      to: Header(
        offHeap: nil, variableCount: Int32(parts.variableCount), stackSize: Int32(parts.stackSize),
        constantCount: Int32(parts.constants.count), keyCount: Int32(parts.keyCount),
        rangeCount: Int32(parts.rangeCount)))
    let constants = UnsafeMutableRawPointer(header + 1).assumingMemoryBound(to: Term.self)
    let instructions = UnsafeMutableRawPointer(constants + parts.constants.count)
      .assumingMemoryBound(to: MatchInstruction.self)
    for (index, instruction) in parts.instructions.enumerated() {
      instructions[index] = instruction
    }
    var top = constants + parts.constants.count + codeWords
    for (index, constant) in parts.constants.enumerated() {
      constants[index] = Copying.copy(constant, to: &top, offHeap: &header.pointee.offHeap)
    }
    let depth = depth(header.pointee.offHeap)
    if depth > greatestDepth { throw p.systemLimit() }
    header.pointee.depth = Int32(depth)
    return term
  }

  /// Programs that hold programs are freed one within the other.
  private static let greatestDepth = 32

  private static func depth(_ list: Words?) -> Int {
    var depth = 1
    var next = list
    while let object = next {
      next = OffHeap.next(after: object)
      if let program = MatchProgram(Term(boxed: object)) {
        depth = max(depth, Int(program.header.pointee.depth) + 1)
      }
    }
    return depth
  }
}
