/// What the nodes for `<<...>>` share: the segments, and what has to be evaluated before them.
/// Parts that are not slots or constants are put into slots of their own first, so that all parts
/// have been evaluated before the first size is looked at.
struct BinaryParts {
  let segments: ConstructionSegments
  private let parts: ExpressionList
  private let slots: UnsafeMutablePointer<Int>

  init(_ segments: [ConstructionSegment], _ parts: [(slot: Int, expression: Expression)]) {
    self.segments = ConstructionSegments(segments)
    self.parts = ExpressionList(parts.map(\.expression))
    slots = .allocate(capacity: max(parts.count, 1))
    for index in parts.indices { slots[index] = parts[index].slot }
  }

  func free() {
    segments.free()
    parts.free()
    slots.deallocate()
  }

  @inline(__always) func evaluate(_ p: Process) throws(Raise) {
    for index in 0..<parts.count { p[slots[index]] = try parts.value(index, p) }
  }
}

final class ConstructBinary: Expression {
  let parts: BinaryParts
  let location: SourceLocation
  init(_ parts: BinaryParts, _ location: SourceLocation) {
    self.parts = parts
    self.location = location
  }
  deinit { parts.free() }
  override func value(_ p: Process) throws(Raise) -> Term {
    try parts.evaluate(p)
    return try p.binary(parts.segments, p.frame, at: location)
  }
}

/// `<<Binary/binary, ...>>`
final class AppendToBinary: Expression {
  let parts: BinaryParts
  let location: SourceLocation
  init(_ parts: BinaryParts, _ location: SourceLocation) {
    self.parts = parts
    self.location = location
  }
  deinit { parts.free() }
  override func value(_ p: Process) throws(Raise) -> Term {
    try parts.evaluate(p)
    return try p.appendedBinary(parts.segments, p.frame, at: location)
  }
}
