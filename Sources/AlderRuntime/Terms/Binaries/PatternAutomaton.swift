import Glibc

/// Aho and Corasick's automaton: all patterns at once, in time that is linear in the bytes,
/// whatever the patterns.
struct PatternAutomaton {
  private struct Node {
    var byte: UInt8
    var depth: Int32
    var firstChild: Int32 = 0
    var sibling: Int32 = 0
    /// The longest proper suffix that begins a pattern.
    var suffix: Int32 = 0
    /// The length of the longest pattern that ends here; 0 for none.
    var match: Int32 = 0
  }

  private var nodes = [Node(byte: 0, depth: 0)]
  /// The children of the root, which is where most of the time is spent.
  private var starts = [Int32](repeating: 0, count: 256)
  /// The byte that all patterns begin with, if it is one.
  private var onlyStart: UInt8?

  init(_ patterns: [[UInt8]]) {
    for pattern in patterns { insert(pattern) }
    linkSuffixes()
    let bytes = Set(patterns.map { $0[0] })
    if bytes.count == 1 { onlyStart = bytes.first }
  }

  private mutating func insert(_ pattern: [UInt8]) {
    var node: Int32 = 0
    for byte in pattern {
      var child = self.child(of: node, byte)
      if child == 0 {
        child = Int32(nodes.count)
        let parent = nodes[Int(node)]
        nodes.append(Node(byte: byte, depth: parent.depth + 1, sibling: parent.firstChild))
        nodes[Int(node)].firstChild = child
        if node == 0 { starts[Int(byte)] = child }
      }
      node = child
    }
    nodes[Int(node)].match = Int32(pattern.count)
  }

  @inline(__always) private func child(of node: Int32, _ byte: UInt8) -> Int32 {
    if node == 0 { return starts[Int(byte)] }
    var child = nodes[Int(node)].firstChild
    while child != 0, nodes[Int(child)].byte != byte { child = nodes[Int(child)].sibling }
    return child
  }

  /// Level by level, so that a node's suffix, which is shorter, has its own already.
  private mutating func linkSuffixes() {
    var queue = [Int32(0)]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      var child = nodes[Int(node)].firstChild
      while child != 0 {
        let suffix = node == 0 ? 0 : step(from: nodes[Int(node)].suffix, nodes[Int(child)].byte)
        nodes[Int(child)].suffix = suffix
        if nodes[Int(child)].match == 0 { nodes[Int(child)].match = nodes[Int(suffix)].match }
        queue.append(child)
        child = nodes[Int(child)].sibling
      }
    }
  }

  @inline(__always) private func step(from node: Int32, _ byte: UInt8) -> Int32 {
    var node = node
    while true {
      let child = child(of: node, byte)
      if child != 0 || node == 0 { return child }
      node = nodes[Int(node)].suffix
    }
  }

  func first(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> PatternSearch.Match? {
    var best: PatternSearch.Match?
    var node: Int32 = 0
    var index = range.lowerBound
    while index < range.upperBound {
      if node == 0 {
        guard best == nil, let start = nextStart(in: bytes, index..<range.upperBound) else {
          return best
        }
        index = start
      }
      node = step(from: node, bytes[index])
      index += 1
      if node == 0 { continue }
      let reached = nodes[Int(node)]
      // What may still become a match begins behind the one that was found.
      if let best, index - Int(reached.depth) > best.start { return best }
      if reached.match > 0 {
        let start = index - Int(reached.match)
        if best == nil || start <= best!.start {
          best = PatternSearch.Match(start: start, count: Int(reached.match))
        }
        if reached.match == reached.depth, reached.firstChild == 0 { return best }
      }
    }
    return best
  }

  /// Where a pattern may begin.
  @inline(__always)
  private func nextStart(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    // Safe: the range is not empty.
    let base = bytes.baseAddress.unsafelyUnwrapped
    if let onlyStart {
      guard let found = memchr(base + range.lowerBound, Int32(onlyStart), range.count) else {
        return nil
      }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
    return range.first { starts[Int(base[$0])] != 0 }
  }
}
