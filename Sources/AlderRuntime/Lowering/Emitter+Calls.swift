extension Emitter {
  func emitCall(
    _ callee: Callee, _ arguments: [Value], into slot: Int, _ location: SourceLocation,
    then next: Point
  ) -> Point {
    var live = removing(slot, from: next.live)
    // What a handler around the call reads must survive it too.
    live.formUnion(handlerLive)
    let values = arguments + callee.values
    let site = site(location)
    func plan(_ keepsArguments: Bool) -> CallPlan {
      var kept = adding(slot, to: live)
      if keepsArguments { kept = reading(values, kept) }
      return CallPlan(
        frameSize: max(kept.frameSize, frameSize - Stack.slack), destination: slot,
        next: next.step, live: live)
    }
    let step: Step =
      switch callee {
      case .local(let code):
        localCall(site, plan, code, arguments)
      case .export(let export):
        remoteCall(site, plan, export, arguments)
      case .fun(let fun):
        FunCall(site, plan(true), expression(fun), arguments.map(expression))
      case .dynamic(let module, let name):
        DynamicCall(
          site, plan(true), expression(module), expression(name), arguments.map(expression))
      }
    return Point(step: step.asNext, live: reading(values, live))
  }

  private func localCall(
    _ site: Site, _ plan: (Bool) -> CallPlan, _ code: FunctionCode, _ arguments: [Value]
  ) -> Step {
    let operands = arguments.map(operand)
    return switch arguments.count {
    case 0: Call0(site, plan(false), code)
    case 1: Call1(site, plan(false), code, operands[0])
    case 2: Call2(site, plan(false), code, operands[0], operands[1])
    case 3: Call3(site, plan(false), code, operands[0], operands[1], operands[2])
    case 4: Call4(site, plan(false), code, operands[0], operands[1], operands[2], operands[3])
    default:
      CallN(site, plan(true), .local(.passUnretained(code)), arguments.map(expression))
    }
  }

  private func remoteCall(
    _ site: Site, _ plan: (Bool) -> CallPlan, _ export: Export, _ arguments: [Value]
  ) -> Step {
    let operands = arguments.map(operand)
    return switch arguments.count {
    case 0: RemoteCall0(site, plan(false), export)
    case 1: RemoteCall1(site, plan(false), export, operands[0])
    case 2: RemoteCall2(site, plan(false), export, operands[0], operands[1])
    case 3: RemoteCall3(site, plan(false), export, operands[0], operands[1], operands[2])
    default:
      CallN(site, plan(true), .export(.passUnretained(export)), arguments.map(expression))
    }
  }

  func emitTailCall(
    _ callee: Callee, _ arguments: [Value], _ location: SourceLocation
  ) -> Point {
    let site = site(location)
    let size = max(frameSize, arguments.count)
    let step: Step =
      switch callee {
      case .local(let code): localTailCall(site, code, arguments, size)
      case .export(let export):
        TailCallN(
          site, .export(.passUnretained(export)), arguments.map(expression), frameSize: size)
      case .fun(let fun):
        FunTailCall(site, expression(fun), arguments.map(expression), frameSize: size)
      case .dynamic(let module, let name):
        DynamicTailCall(
          site, expression(module), expression(name), arguments.map(expression), frameSize: size)
      }
    return Point(step: step.asNext, live: reading(arguments + callee.values, LiveSlots()))
  }

  private func localTailCall(
    _ site: Site, _ code: FunctionCode, _ arguments: [Value], _ size: Int
  ) -> Step {
    let changes = arguments.enumerated().compactMap { index, value -> ArgumentChange? in
      if case .slot(index) = value { return nil }
      return ArgumentChange(slot: index, operand: operand(value))
    }
    // The callee's arguments must lie within what the frame has for certain.
    guard arguments.count <= Stack.slack else {
      return TailCallN(
        site, .local(.passUnretained(code)), arguments.map(expression), frameSize: size)
    }
    return switch changes.count {
    case 0: TailCall0(site, code)
    case 1:
      counting(site, code, changes[0].slot, arguments) ?? TailCall1(site, code, changes[0])
    case 2: TailCall2(site, code, changes[0], changes[1])
    case 3: TailCall3(site, code, changes[0], changes[1], changes[2])
    case 4: TailCall4(site, code, changes[0], changes[1], changes[2], changes[3])
    default:
      TailCallN(site, .local(.passUnretained(code)), arguments.map(expression), frameSize: size)
    }
  }
}

extension Emitter {
  /// `f(N + 1, X)` and `f(N - 1, X)` where N and X are the arguments already.
  private func counting(
    _ site: Site, _ code: FunctionCode, _ slot: Int, _ arguments: [Value]
  ) -> Step? {
    let sum = arguments[slot]
    guard case .infix(let operation, .slot(slot), .literal(let literal), _) = sum,
      Self.isNegatable(literal), operation == .add || operation == .subtract
    else { return nil }
    let increment = operation == .add ? literal.small : -literal.small
    return TailCallCount(site, code, slot, by: increment, expression(sum))
  }
}

extension Callee {
  /// What has to be evaluated beside the arguments.
  var values: [Value] {
    switch self {
    case .local, .export: []
    case .fun(let fun): [fun]
    case .dynamic(let module, let function): [module, function]
    }
  }
}

extension LiveSlots {
  /// The size of a frame that holds them.
  var frameSize: Int { high.last.map { $0 + 1 } ?? (64 - low.leadingZeroBitCount) }
}
