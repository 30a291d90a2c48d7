/// A function implemented in Swift, as `NativeTable` lists it. See docs/AddingANative.md.
///
/// There are two kinds. A native that only computes is a function of its arguments; calls to it
/// are part of an expression. One that may call back, suspend, load a module or take long is a
/// *step*: its arguments are in the frame's first slots, and it either delivers a value
/// (`p.deliver(value)`) or arranges for the process to go on later.
///
/// A native that fails sets the reason and throws (`throw p.badarg()`, `p.error(...)`); who called
/// it adds module, name and arguments to the stack trace. One that does work in proportion to its
/// input charges for it: `p.charge(reductions)`.
struct Native: Sendable {
  typealias Body0 = @Sendable (Process) throws(Raise) -> Term
  typealias Body1 = @Sendable (Process, Term) throws(Raise) -> Term
  typealias Body2 = @Sendable (Process, Term, Term) throws(Raise) -> Term
  typealias Body3 = @Sendable (Process, Term, Term, Term) throws(Raise) -> Term
  typealias Body4 = @Sendable (Process, Term, Term, Term, Term) throws(Raise) -> Term
  /// Arguments are in `p[0]` ..< `p[arity]`.
  typealias StepBody = @Sendable (Process) throws(Raise) -> Next?

  enum Body: Sendable {
    case zero(Body0)
    case one(Body1)
    case two(Body2)
    case three(Body3)
    case four(Body4)
    case step(arity: Int, StepBody)
  }

  let name: String
  let body: Body

  init(_ name: String, _ body: @escaping Body0) { self.init(name, .zero(body)) }
  init(_ name: String, _ body: @escaping Body1) { self.init(name, .one(body)) }
  init(_ name: String, _ body: @escaping Body2) { self.init(name, .two(body)) }
  init(_ name: String, _ body: @escaping Body3) { self.init(name, .three(body)) }
  init(_ name: String, _ body: @escaping Body4) { self.init(name, .four(body)) }

  /// A native that may suspend; see the type's description.
  static func step(_ name: String, arity: Int, _ body: @escaping StepBody) -> Native {
    Native(name, .step(arity: arity, body))
  }

  /// A step that gives what `body` does, which runs on a thread that may block or take long. Its
  /// arguments are in `p[0]` and so on.
  static func blocking(
    _ name: String, arity: Int, _ body: @escaping @Sendable (Process) throws(Raise) -> Term
  ) -> Native {
    .step(name, arity: arity) { p in
      p.continueOnDirtyThread { p throws(Raise) in p.deliver(try body(p)) }
    }
  }

  private init(_ name: String, _ body: Body) {
    self.name = name
    self.body = body
  }

  var arity: Int {
    switch body {
    case .zero: 0
    case .one: 1
    case .two: 2
    case .three: 3
    case .four: 4
    case .step(let arity, _): arity
    }
  }
}

/// The natives of one Erlang module. `NativeTable.modules` lists them all.
struct NativeModule: Sendable {
  let name: String
  let natives: [Native]

  init(_ name: String, _ natives: [Native]...) {
    self.name = name
    self.natives = natives.flatMap { $0 }
  }
}
