// Last calls: the frame is used again. Arguments that stay what they are cost nothing: only those
// that change are evaluated, all of them before the first is stored.

final class TailCall0: Step {
  let callee: Unmanaged<FunctionCode>
  init(_ site: Site, _ callee: FunctionCode) {
    self.callee = .passUnretained(callee)
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    return p.spend(callee)
  }
}

final class TailCall1: Step {
  let callee: Unmanaged<FunctionCode>
  let first: ArgumentChange
  init(_ site: Site, _ callee: FunctionCode, _ first: ArgumentChange) {
    self.callee = .passUnretained(callee)
    self.first = first
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let firstValue = try first.operand.value(p)
    let frame = p.frame
    frame[first.slot] = firstValue
    return p.spend(callee)
  }
}

/// The last call of a loop that counts: the one argument that changes is itself plus a constant.
final class TailCallCount: Step {
  let callee: Unmanaged<FunctionCode>
  let slot: Int
  let increment: Term
  /// The sum in general, which also does what does not fit a small integer.
  let sum: Expression
  init(_ site: Site, _ callee: FunctionCode, _ slot: Int, by increment: Int, _ sum: Expression) {
    self.callee = .passUnretained(callee)
    self.slot = slot
    self.increment = Term(small: increment)
    self.sum = sum
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let value = p[slot]
    if value.isSmall {
      let (sum, overflow) = Int(bitPattern: value.bits)
        .addingReportingOverflow(Int(bitPattern: increment.bits))
      if !overflow {
        p[slot] = Term(bits: UInt(bitPattern: sum))
        return p.spend(callee)
      }
    }
    return try slow(p)
  }
  @inline(never) private func slow(_ p: Process) throws(Raise) -> Next? {
    p[slot] = try sum.value(p)
    return p.spend(callee)
  }
}

final class TailCall2: Step {
  let callee: Unmanaged<FunctionCode>
  let first: ArgumentChange
  let second: ArgumentChange
  init(_ site: Site, _ callee: FunctionCode, _ first: ArgumentChange, _ second: ArgumentChange) {
    self.callee = .passUnretained(callee)
    self.first = first
    self.second = second
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let firstValue = try first.operand.value(p)
    let secondValue = try second.operand.value(p)
    let frame = p.frame
    frame[first.slot] = firstValue
    frame[second.slot] = secondValue
    return p.spend(callee)
  }
}

final class TailCall3: Step {
  let callee: Unmanaged<FunctionCode>
  let first: ArgumentChange
  let second: ArgumentChange
  let third: ArgumentChange
  init(
    _ site: Site, _ callee: FunctionCode, _ first: ArgumentChange, _ second: ArgumentChange,
    _ third: ArgumentChange
  ) {
    self.callee = .passUnretained(callee)
    self.first = first
    self.second = second
    self.third = third
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let firstValue = try first.operand.value(p)
    let secondValue = try second.operand.value(p)
    let thirdValue = try third.operand.value(p)
    let frame = p.frame
    frame[first.slot] = firstValue
    frame[second.slot] = secondValue
    frame[third.slot] = thirdValue
    return p.spend(callee)
  }
}

final class TailCall4: Step {
  let callee: Unmanaged<FunctionCode>
  let first: ArgumentChange
  let second: ArgumentChange
  let third: ArgumentChange
  let fourth: ArgumentChange
  init(
    _ site: Site, _ callee: FunctionCode, _ first: ArgumentChange, _ second: ArgumentChange,
    _ third: ArgumentChange, _ fourth: ArgumentChange
  ) {
    self.callee = .passUnretained(callee)
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let firstValue = try first.operand.value(p)
    let secondValue = try second.operand.value(p)
    let thirdValue = try third.operand.value(p)
    let fourthValue = try fourth.operand.value(p)
    let frame = p.frame
    frame[first.slot] = firstValue
    frame[second.slot] = secondValue
    frame[third.slot] = thirdValue
    frame[fourth.slot] = fourthValue
    return p.spend(callee)
  }
}

/// An argument of a last call that is not in its place already.
struct ArgumentChange {
  let slot: Int
  let operand: Operand
}
