// What a binary comprehension does with its builder.

final class NewBinaryBuilder: Expression {
  override func value(_ p: Process) throws(Raise) -> Term { try BinaryBuilder.begin(p) }
}

final class AppendToBuilder: Expression {
  let slot: Int
  let parts: BinaryParts
  let location: SourceLocation
  init(_ slot: Int, _ parts: BinaryParts, _ location: SourceLocation) {
    self.slot = slot
    self.parts = parts
    self.location = location
  }
  deinit { parts.free() }
  override func value(_ p: Process) throws(Raise) -> Term {
    try parts.evaluate(p)
    try BinaryBuilder.append(parts.segments, to: p[slot], p.frame, p, at: location)
    return .empty
  }
}

final class FinishBinaryBuilder: Expression {
  let slot: Int
  init(_ slot: Int) { self.slot = slot }
  override func value(_ p: Process) throws(Raise) -> Term {
    try BinaryBuilder.finish(p[slot], p)
  }
}
