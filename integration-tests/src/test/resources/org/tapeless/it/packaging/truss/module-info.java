/** Who uses the library. */
module truss {
    requires transitive springs;

    exports truss;
}
