// Calls of natives that only compute: expressions like any other.

final class NativeCall0: Expression {
  let native: NativeFunction
  let body: Native.Body0
  let location: SourceLocation
  init(_ native: NativeFunction, _ body: @escaping Native.Body0, _ location: SourceLocation) {
    self.native = native
    self.body = body
    self.location = location
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    do throws(Raise) { return try body(p) } catch { throw p.blame(native, [], at: location) }
  }
}

final class NativeCall1: Expression {
  let native: NativeFunction
  let body: Native.Body1
  let first: Operand
  let location: SourceLocation
  init(
    _ native: NativeFunction, _ body: @escaping Native.Body1, _ first: Operand,
    _ location: SourceLocation
  ) {
    self.native = native
    self.body = body
    self.first = first
    self.location = location
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try first.value(p)
    do throws(Raise) { return try body(p, a) } catch { throw p.blame(native, [a], at: location) }
  }
}

final class NativeCall2: Expression {
  let native: NativeFunction
  let body: Native.Body2
  let first: Operand
  let second: Operand
  let location: SourceLocation
  init(
    _ native: NativeFunction, _ body: @escaping Native.Body2, _ first: Operand,
    _ second: Operand, _ location: SourceLocation
  ) {
    self.native = native
    self.body = body
    self.first = first
    self.second = second
    self.location = location
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try first.value(p)
    let b = try second.value(p)
    do throws(Raise) {
      return try body(p, a, b)
    } catch {
      throw p.blame(native, [a, b], at: location)
    }
  }
}

final class NativeCall3: Expression {
  let native: NativeFunction
  let body: Native.Body3
  let first: Operand
  let second: Operand
  let third: Operand
  let location: SourceLocation
  init(
    _ native: NativeFunction, _ body: @escaping Native.Body3, _ first: Operand,
    _ second: Operand, _ third: Operand, _ location: SourceLocation
  ) {
    self.native = native
    self.body = body
    self.first = first
    self.second = second
    self.third = third
    self.location = location
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try first.value(p)
    let b = try second.value(p)
    let c = try third.value(p)
    do throws(Raise) {
      return try body(p, a, b, c)
    } catch {
      throw p.blame(native, [a, b, c], at: location)
    }
  }
}

final class NativeCall4: Expression {
  let native: NativeFunction
  let body: Native.Body4
  let arguments: ExpressionList
  let location: SourceLocation
  init(
    _ native: NativeFunction, _ body: @escaping Native.Body4, _ arguments: [Expression],
    _ location: SourceLocation
  ) {
    self.native = native
    self.body = body
    self.arguments = ExpressionList(arguments)
    self.location = location
  }
  deinit { arguments.free() }
  override func value(_ p: Process) throws(Raise) -> Term {
    let a = try arguments.value(0, p)
    let b = try arguments.value(1, p)
    let c = try arguments.value(2, p)
    let d = try arguments.value(3, p)
    do throws(Raise) {
      return try body(p, a, b, c, d)
    } catch {
      throw p.blame(native, [a, b, c, d], at: location)
    }
  }
}

/// The only step of the function that a native is when it is called by name: through an export
/// cell, as a fun, as a process's first function.
final class NativeEntry: Step {
  let native: NativeFunction
  init(_ site: Site, _ native: NativeFunction) {
    self.native = native
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    do throws(Raise) {
      switch native.body {
      case .zero(let body): return p.deliver(try body(p))
      case .one(let body): return p.deliver(try body(p, p[0]))
      case .two(let body): return p.deliver(try body(p, p[0], p[1]))
      case .three(let body): return p.deliver(try body(p, p[0], p[1], p[2]))
      case .four(let body): return p.deliver(try body(p, p[0], p[1], p[2], p[3]))
      case .step(_, let body):
        let next = try body(p)
        if p.state.pointee.outcome == .dirty { p.state.pointee.dirtyWork?.native = native }
        return next
      }
    } catch {
      throw p.blame(native)
    }
  }
}

extension Process {
  /// Puts a native whose arguments are in the frame at the top of the stack trace.
  func blame(_ native: NativeFunction) -> Raise {
    blame(native, (0..<native.arity).map { self[$0] }, at: .none)
  }
}
