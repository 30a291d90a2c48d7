import AlderSyntax

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Work for a thread, which leaves its result behind. Used by one thread at a time.
private final class Job: @unchecked Sendable {
  private let body: () -> Void
  init(_ body: @escaping () -> Void) { self.body = body }
  func run() { body() }
}

/// Where a thread leaves its result.
private final class Box<T>: @unchecked Sendable {
  var result: T?
}

/// Runs `body` on a thread with the stack that deep trees need, and waits for it.
func onLargeStack<T: Sendable>(_ body: @escaping @Sendable () -> T) -> T {
  let box = Box<T>()
  let job = Unmanaged.passRetained(Job { box.result = body() })
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  pthread_attr_setstacksize(&attributes, 512 << 20)
  var thread = pthread_t()
  let start: @convention(c) @Sendable (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
    Unmanaged<Job>.fromOpaque($0!).takeRetainedValue().run()
    return nil
  }
  precondition(pthread_create(&thread, &attributes, start, job.toOpaque()) == 0)
  pthread_join(thread, nil)
  return box.result!
}

/// What is reported about a module, parsed and linted: `LINE:COLUMN: MESSAGE` each.
func reports(_ text: String, options: ParseOptions = .init(), lint: Bool = true) -> [String] {
  onLargeStack {
    let module = ModuleParser.parse(SourceFile(path: "m.erl", text: text), options: options)
    let diagnostics = module.diagnostics + (lint ? Linter.check(module) : [])
    return diagnostics.map { diagnostic in
      let position = module.position(of: diagnostic.span)
      let label = diagnostic.isError ? "" : "Warning: "
      return "\(position.line):\(position.column): \(label)\(diagnostic.message)"
    }
  }
}

/// The reports about forms that stand from line 1 on, in a module that exports everything.
func lint(_ forms: String) -> [String] {
  reports(
    forms + "\n-module(m).\n-compile([export_all, nowarn_export_all]).\n"
  ).filter { !$0.contains("after function definitions") }
}

/// The expressions of a text as one line, in a notation that shows the tree.
func tree(_ text: String) -> String {
  onLargeStack {
    let result = ExpressionParser.parse(SourceFile(path: "e", text: text))
    let errors = result.diagnostics.map { "error: " + $0.message }
    let shown = result.expressions.map { TreePrinter(names: result.names).show($0) }
    return (errors + shown).joined(separator: ", ")
  }
}
