/// From nothing to a system that does what its command line says.
extension Machine {
  /// Why a machine could not start: its library is not where it should be, or not whole.
  public struct BootFailure: Error {
    public let message: String
  }

  /// Modules that the first process needs before it can ask for others.
  private static let firstModules = ["init", "user", "error_handler", "code_server"]

  /// Loads the first modules, starts `init:boot(Actions)` and the schedulers.
  ///
  /// Call it on a thread with a large stack, see `ModuleLoader`.
  public func boot(_ actions: [BootAction]) throws(BootFailure) {
    let loader = ModuleLoader(options)
    for name in Self.firstModules {
      let path = "\(options.libraryDirectory)/kernel/src/\(name).erl"
      try loadFirst(path, with: loader)
    }
    let arguments = Process.withScratch(for: self) { p in
      Literals.copy(p.cons(p.list(actions.map { $0.term(in: p) }), .empty))
    }
    guard spawn(Atom.`init`, Term(atom: "boot"), arguments) != nil else {
      throw BootFailure(message: "no room for the first process")
    }
    start()
  }

  private func loadFirst(_ path: String, with loader: ModuleLoader) throws(BootFailure) {
    let checked: ModuleLoader.Checked
    do throws(ModuleLoader.Unreadable) {
      checked = try loader.check(file: path)
    } catch {
      throw BootFailure(
        message: "\(error.path): \(error.reason) (is ALDER_LIB set to Alder's stdlib?)")
    }
    if let error = checked.diagnostics.first(where: \.isError) {
      throw BootFailure(message: checked.rendered(error))
    }
    do throws(ModuleLoader.InstallationError) {
      _ = try loader.install(checked, path: path, in: code)
    } catch {
      throw BootFailure(message: "\(path): \(error.text)")
    }
  }
}
