/// A term as a driver says it, for a message: it is built where it is to lie, without a heap.
package struct PortTerm: Sendable {
  fileprivate indirect enum Shape: Sendable {
    /// An immediate, or a literal.
    case word(Term)
    case tuple([PortTerm])
    case list([PortTerm])
    case binary([UInt8])
    /// A list of small integers.
    case characters([UInt8])
    case codePoints([UInt32])
  }

  fileprivate let shape: Shape
  private init(_ shape: Shape) { self.shape = shape }

  init(_ word: Term) { shape = .word(word) }

  package static func atom(_ name: String) -> PortTerm { PortTerm(Term(atom: name)) }
  /// Precondition: within 63 bits.
  package static func integer(_ value: Int) -> PortTerm { PortTerm(Term(small: value)) }
  package static func pid(_ number: Int) -> PortTerm { PortTerm(Term(localPid: number)) }
  package static func tuple(_ elements: [PortTerm]) -> PortTerm { PortTerm(.tuple(elements)) }
  package static func list(_ elements: [PortTerm]) -> PortTerm { PortTerm(.list(elements)) }
  package static func binary(_ bytes: [UInt8]) -> PortTerm { PortTerm(.binary(bytes)) }
  /// A list of bytes.
  package static func bytes(_ bytes: [UInt8]) -> PortTerm { PortTerm(.characters(bytes)) }
  /// A list of code points.
  package static func text(_ text: String) -> PortTerm {
    PortTerm(.codePoints(text.unicodeScalars.map(\.value)))
  }
}

extension PortTerm {
  /// Words that it takes, beside the term itself.
  var words: Int {
    switch shape {
    case .word: 0
    case .tuple(let elements): elements.reduce(elements.count + 1) { $0 + $1.words }
    case .list(let elements): elements.reduce(elements.count * 2) { $0 + $1.words }
    case .binary(let bytes):
      bytes.count <= Process.heapBinaryLimit ? (bytes.count + 7) / 8 + 2 : OffHeap.objectSize
    case .characters(let bytes): bytes.count * 2
    case .codePoints(let scalars): scalars.count * 2
    }
  }

  /// Bytes that lie elsewhere.
  var offHeapBytes: Int {
    switch shape {
    case .tuple(let elements), .list(let elements): elements.reduce(0) { $0 + $1.offHeapBytes }
    case .binary(let bytes): bytes.count <= Process.heapBinaryLimit ? 0 : bytes.count
    case .word, .characters, .codePoints: 0
    }
  }

  /// Builds it at `top`, which moves behind. Precondition: there is room for `words`.
  func build(_ top: inout Words, _ offHeap: inout Words?) -> Term {
    switch shape {
    case .word(let term): return term
    case .tuple(let elements):
      let box = top
      top += elements.count + 1
      box[0] = Header(.tuple, size: elements.count).term
      for (index, element) in elements.enumerated() {
        box[index + 1] = element.build(&top, &offHeap)
      }
      return Term(boxed: box)
    case .list(let elements):
      return Self.list(elements.count, &top) { elements[$0].build(&$1, &offHeap) }
    case .characters(let bytes):
      return Self.list(bytes.count, &top) { index, _ in Term(small: Int(bytes[index])) }
    case .codePoints(let scalars):
      return Self.list(scalars.count, &top) { index, _ in Term(small: Int(scalars[index])) }
    case .binary(let bytes): return Self.binary(bytes, &top, &offHeap)
    }
  }

  private static func list(
    _ count: Int, _ top: inout Words, _ element: (Int, inout Words) -> Term
  ) -> Term {
    if count == 0 { return .empty }
    let cells = top
    top += count * 2
    for index in 0..<count {
      cells[index * 2] = element(index, &top)
      cells[index * 2 + 1] = index == count - 1 ? .empty : Term(cell: cells + (index + 1) * 2)
    }
    return Term(cell: cells)
  }

  private static func binary(
    _ bytes: [UInt8], _ top: inout Words, _ offHeap: inout Words?
  ) -> Term {
    let box = top
    if bytes.count <= Process.heapBinaryLimit {
      let words = (bytes.count + 7) / 8
      top += words + 2
      box[0] = Header(.heapBinary, size: words + 1).term
      box[1] = Term(bits: UInt(bytes.count))
      // The padding too, so that equal binaries are equal words.
      if words > 0 { box[words + 1] = Term(bits: 0) }
      bytes.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(start: box + 2, count: $0.count).copyMemory(from: $0)
      }
      return Term(boxed: box)
    }
    top += OffHeap.objectSize
    guard let shared = SharedBytes(capacity: bytes.count) else {
      Block.outOfMemory(bytes.count / MemoryLayout<Term>.stride)
    }
    bytes.withUnsafeBufferPointer { shared.bytes.update(from: $0.baseAddress!, count: $0.count) }
    box[0] = Header(.sharedBinary, size: OffHeap.objectSize - 1).term
    box[1] = shared.word
    box[2] = Term(small: bytes.count)
    OffHeap.link(box, into: &offHeap)
    return Term(boxed: box)
  }
}

extension Process {
  /// The term in this process's heap.
  func term(_ value: PortTerm) -> Term {
    var top = allocate(value.words)
    var offHeap: Words?
    let term = value.build(&top, &offHeap)
    state.pointee.heap.adoptOffHeap(offHeap)
    return term
  }
}
