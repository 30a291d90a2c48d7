extension Process {
  /// Runs steps from `start` until one leaves the process: it yields, waits or has ended.
  ///
  /// `_withUnsafeGuaranteedRef` keeps the loop free of retain and release; Scripts/check-nodes
  /// looks at the disassembly.
  func dispatch(from start: Next) {
    var next = start
    while true {
      let following: Next? = next._withUnsafeGuaranteedRef { step in
        do throws(Raise) { return try step.run(self) } catch { return unwind(from: step) }
      }
      guard let following else { return }
      next = following
    }
  }

  /// Enters `function`, whose arguments are in place in `frame`; `call` gets the value.
  ///
  /// Functions and cells are passed unmanaged: a node that loaded a reference to one would retain it.
  @inline(__always)
  func enter(_ function: Unmanaged<FunctionCode>, from call: CallStep, frame: Words) -> Next? {
    frame[-1] = Term(bits: UInt(bitPattern: Unmanaged.passUnretained(call).toOpaque()))
    self.frame = frame
    return spend(function)
  }

  /// Goes on in `function`, whose arguments are in place in the frame: one reduction.
  @inline(__always) func spend(_ function: Unmanaged<FunctionCode>) -> Next? {
    state.pointee.reductions &-= 1
    return function._withUnsafeGuaranteedRef { function in
      state.pointee.reductions < 0 ? safePoint(function) : function.entry
    }
  }

  /// Hands `value` to the call below and goes on after it.
  @inline(__always) func deliver(_ value: Term) -> Next {
    let frame = self.frame
    return CallStep.below(frame)._withUnsafeGuaranteedRef { call in
      let caller = frame - call.stride
      caller[call.destination] = value
      self.frame = caller
      return call.next
    }
  }

  /// Where the frame of the function called by `call` begins. Makes room; may move the stack.
  @inline(__always) func frame(above stride: Int) -> Words {
    let callee = state.pointee.frame + stride
    return callee <= state.pointee.stackLimit ? callee : grownFrame(above: stride)
  }

  @inline(never) private func grownFrame(above stride: Int) -> Words {
    growStack(by: stride)
    return state.pointee.frame + stride
  }
}

/// A call that is not the last: one word on the stack, the call itself, is the whole continuation.
class CallStep: Step {
  /// The size of the caller's frame and one for the word that is this call.
  final let stride: Int
  /// The caller's slot for the value.
  final let destination: Int
  final let next: Next
  /// The caller's slots that are used after the call, without the destination.
  final let live: LiveSlots

  init(_ site: Site, _ plan: CallPlan) {
    stride = plan.frameSize + 1
    destination = plan.destination
    next = plan.next
    live = plan.live
    super.init(site)
  }

  /// The call that the function running in `frame` returns to.
  @inline(__always) static func below(_ frame: Words) -> Unmanaged<CallStep> {
    .fromOpaque(UnsafeRawPointer(bitPattern: frame[-1].bits).unsafelyUnwrapped)
  }
}

/// What every call that is not the last is made with, beside its `Site`.
struct CallPlan {
  let frameSize: Int
  let destination: Int
  let next: Next
  let live: LiveSlots
}
