import Synchronization

/// A native in a machine: what `Native` says, with the function that it is when called by name.
final class NativeFunction {
  let module: Term
  let name: Term
  let arity: Int
  let body: Native.Body
  let code: FunctionCode
  /// Whether calls in code that is lowered from now on go to `code`, where a breakpoint may be, and are
  /// no part of an expression.
  let isTraced = Atomic<Bool>(false)

  init(_ native: Native, in module: ModuleCode) {
    self.module = module.name
    name = Term(atom: native.name)
    arity = native.arity
    body = native.body
    code = FunctionCode(module: module, name: name, arity: arity, isNative: true)
    code.setEntry(NativeEntry(Site(function: code, handler: nil, location: .none), self).asNext)
  }

  /// A native that only computes can be part of an expression.
  var isExpression: Bool { if case .step = body { false } else { true } }

  /// What the stack trace says beside the arguments: the module that can explain the failure.
  func errorInformation(in p: Process, reason: Term) -> Term {
    if reason == Atom.functionClause { return .empty }
    return p.errorInformation(formatter: Self.formatter(of: module))
  }

  private static func formatter(of module: Term) -> Term {
    switch module {
    case Atom.erlang, Self.atomics, Self.counters, Self.persistentTerm: Atom.erlErtsErrors
    case osModule: kernelErrors
    default: stdlibErrors
    }
  }
  private static let atomics = Term(atom: "atomics")
  private static let counters = Term(atom: "counters")
  private static let persistentTerm = Term(atom: "persistent_term")
  private static let osModule = Term(atom: "os")
  private static let kernelErrors = Term(atom: "erl_kernel_errors")
  private static let stdlibErrors = Term(atom: "erl_stdlib_errors")
}
