/// What the nodes for tuple patterns share: which slot, which arity, and the first element if the
/// pattern starts with an atom or a small integer (`tag`; `.none` where it does not).
class MatchTupleStep: Branch {
  final let slot: Int
  final let header: Term
  final let tag: Term

  init(_ site: Site, _ shape: TupleShape, then: Next, otherwise: Next) {
    slot = shape.slot
    header = Header(.tuple, size: shape.arity).term
    tag = shape.tag
    super.init(site, then: then, otherwise: otherwise)
  }

  /// The tuple's words, header first, if it has the shape.
  @inline(__always) final func matched(_ frame: Words) -> Words? {
    let term = frame[slot]
    guard term.isBoxed else { return nil }
    let box = term.box
    guard box[0].bits == header.bits else { return nil }
    guard tag.isNone || box[1].bits == tag.bits else { return nil }
    return box
  }
}

struct TupleShape {
  let slot: Int
  let arity: Int
  let tag: Term
}

/// Element `index` (from 1) goes to `slot`.
struct ElementBinding {
  let index: Int
  let slot: Int
}

final class MatchTuple0: MatchTupleStep {
  override func run(_ p: Process) throws(Raise) -> Next? {
    matched(p.frame) == nil ? otherwise : then
  }
}

final class MatchTuple1: MatchTupleStep {
  let first: ElementBinding
  init(_ site: Site, _ shape: TupleShape, _ first: ElementBinding, then: Next, otherwise: Next) {
    self.first = first
    super.init(site, shape, then: then, otherwise: otherwise)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame
    guard let box = matched(frame) else { return otherwise }
    frame[first.slot] = box[first.index]
    return then
  }
}

final class MatchTuple2: MatchTupleStep {
  let first: ElementBinding
  let second: ElementBinding
  init(
    _ site: Site, _ shape: TupleShape, _ first: ElementBinding, _ second: ElementBinding,
    then: Next, otherwise: Next
  ) {
    self.first = first
    self.second = second
    super.init(site, shape, then: then, otherwise: otherwise)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame
    guard let box = matched(frame) else { return otherwise }
    frame[first.slot] = box[first.index]
    frame[second.slot] = box[second.index]
    return then
  }
}

final class MatchTuple3: MatchTupleStep {
  let first: ElementBinding
  let second: ElementBinding
  let third: ElementBinding
  init(
    _ site: Site, _ shape: TupleShape, _ first: ElementBinding, _ second: ElementBinding,
    _ third: ElementBinding, then: Next, otherwise: Next
  ) {
    self.first = first
    self.second = second
    self.third = third
    super.init(site, shape, then: then, otherwise: otherwise)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame
    guard let box = matched(frame) else { return otherwise }
    frame[first.slot] = box[first.index]
    frame[second.slot] = box[second.index]
    frame[third.slot] = box[third.index]
    return then
  }
}

final class MatchTupleN: MatchTupleStep {
  private let bindings: UnsafeMutableBufferPointer<ElementBinding>
  init(
    _ site: Site, _ shape: TupleShape, _ bindings: [ElementBinding], then: Next, otherwise: Next
  ) {
    self.bindings = .allocate(capacity: bindings.count)
    _ = self.bindings.initialize(from: bindings)
    super.init(site, shape, then: then, otherwise: otherwise)
  }
  deinit { bindings.deallocate() }

  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame
    guard let box = matched(frame) else { return otherwise }
    for index in 0..<bindings.count {
      let binding = bindings[index]
      frame[binding.slot] = box[binding.index]
    }
    return then
  }
}
