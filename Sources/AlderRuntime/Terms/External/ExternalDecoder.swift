/// Reads a term in the external term format, whatever bytes there are.
///
/// A term that has parts is made at once, with room for them, and the room is noted as a run of words
/// that are still to be read; so nothing recurses. Counts are believed only when there are bytes
/// enough for so many terms. Terms that are not complete when bytes turn out to be wrong are
/// reached by nobody.
struct ExternalDecoder {
  let process: Process
  /// Neither atoms nor external funs that were not there before.
  let isSafe: Bool
  private(set) var next: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private var runs: [Run] = []

  /// Words to be read: `count` of them, each `stride` behind the one before.
  private struct Run {
    var slot: Words
    var count: Int
    var stride = 1
    /// The words are pairs, of which a map is to be made.
    var map: Map?
  }

  private struct Map {
    let target: Words
    let pairs: Words
    let count: Int
  }

  init(_ process: Process, _ bytes: UnsafeBufferPointer<UInt8>, isSafe: Bool) {
    self.process = process
    self.isSafe = isSafe
    // Safe: an empty buffer has nothing to be read.
    next = bytes.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
    end = next + bytes.count
  }

  /// The term that begins at `next`. A badarg error if there is none.
  mutating func decode() throws(Raise) -> Term {
    let root = Words.allocate(capacity: 1)
    defer { root.deallocate() }
    runs.append(Run(slot: root, count: 1))
    while let run = runs.last {
      if run.count == 0 {
        runs.removeLast()
        if let map = run.map { try finish(map) }
        continue
      }
      if run.count == 1 && run.map == nil {
        // What follows needs no return to this run, so that deep terms take little.
        runs.removeLast()
      } else {
        runs[runs.count - 1].slot = run.slot + run.stride
        runs[runs.count - 1].count = run.count - 1
      }
      try decode(into: run.slot)
    }
    return root[0]
  }

  private mutating func decode(into slot: Words) throws(Raise) {
    let tag = try byte()
    switch tag {
    case ExternalTag.smallTuple: slot[0] = try tuple(arity: Int(byte()))
    case ExternalTag.largeTuple: slot[0] = try tuple(arity: count32())
    case ExternalTag.list: try list(into: slot)
    case ExternalTag.map: try map(into: slot)
    case ExternalTag.fun: slot[0] = try closure()
    default: slot[0] = try atomic(tag)
    }
  }

  // MARK: Bytes

  var left: Int { end - next }

  @inline(__always) mutating func byte() throws(Raise) -> UInt8 {
    if next == end { throw process.badarg() }
    defer { next += 1 }
    return next.pointee
  }

  mutating func bytes(_ count: Int) throws(Raise) -> UnsafeBufferPointer<UInt8> {
    guard count <= left else { throw process.badarg() }
    defer { next += count }
    return UnsafeBufferPointer(start: next, count: count)
  }

  /// An unsigned number of `width` bytes, the highest first.
  mutating func number(_ width: Int) throws(Raise) -> UInt64 {
    try bytes(width).reduce(0) { $0 << 8 | UInt64($1) }
  }

  mutating func count32() throws(Raise) -> Int { Int(try number(4)) }

  /// Fails unless there may be `count` terms in what is left.
  func expect(terms count: Int) throws(Raise) {
    if count > left { throw process.badarg() }
  }
}

// MARK: What has parts

extension ExternalDecoder {
  private mutating func tuple(arity: Int) throws(Raise) -> Term {
    try expect(terms: arity)
    let (term, elements) = process.tuple(arity: arity)
    runs.append(Run(slot: elements, count: arity))
    return term
  }

  private mutating func list(into slot: Words) throws(Raise) {
    let count = try count32()
    try expect(terms: count)
    if count == 0 {
      runs.append(Run(slot: slot, count: 1))
      return
    }
    let (list, words) = process.cells(count, tail: .empty)
    slot[0] = list
    runs.append(Run(slot: words + 2 * count - 1, count: 1))
    runs.append(Run(slot: words, count: count, stride: 2))
  }

  /// Keys and values by turns, of which a map is made when they are there.
  private mutating func map(into slot: Words) throws(Raise) {
    let count = try count32()
    try expect(terms: 2 * count)
    if count == 0 {
      slot[0] = FlatMap.empty
      return
    }
    let pairs = process.allocate(2 * count)
    runs.append(
      Run(slot: pairs, count: 2 * count, map: Map(target: slot, pairs: pairs, count: count)))
  }

  /// No key may come twice.
  private func finish(_ map: Map) throws(Raise) {
    let term = process.map(pairs: map.pairs, count: map.count)
    guard term.mapSize == map.count else { throw process.badarg() }
    map.target[0] = term
  }

  /// A fun of a module's version that is loaded, with its captured values.
  private mutating func closure() throws(Raise) -> Term {
    _ = try number(4)
    let arity = Int(try byte())
    let identity = (source: try number(8), name: try number(8))
    _ = try number(4)
    let capturedCount = try count32()
    let module = try atom()
    _ = try integer()
    _ = try integer()
    _ = try pid(tag: byte())
    try expect(terms: capturedCount)
    guard
      let code = try process.machine.code.fun(
        module, source: identity.source, name: identity.name, for: process),
      code.arity == arity, code.capturedCount == capturedCount
    else { throw process.badarg() }
    let box = process.allocate(capturedCount + 2)
    box[0] = Header(.closure, size: capturedCount + 1).term
    box[1] = code.word
    runs.append(Run(slot: box + 2, count: capturedCount))
    return Term(boxed: box)
  }

  /// A term that has to be an integer.
  private mutating func integer() throws(Raise) -> Term {
    let value = try atomic(byte())
    guard value.isInteger else { throw process.badarg() }
    return value
  }

  /// A term that has to be an atom.
  mutating func atom() throws(Raise) -> Term {
    let value = try atomic(byte())
    guard value.isAtom else { throw process.badarg() }
    return value
  }
}
