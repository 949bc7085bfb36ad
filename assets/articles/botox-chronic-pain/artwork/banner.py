"""The banner of "The Science Behind Botox for Chronic Pain Management": a neuron whose axon carries light towards a gloved
hand that holds a vial and a syringe. Modelled, lit and rendered here from nothing but numbers and one hand mesh.

usage: python banner.py RIGHT_HAND.glb OUT.jpg [--width 2600] [--samples 128]          (README.md says where the hand comes from)

The stages: `pose` the hand, model what it holds, `grow` the neurons, light and render them with Cycles on a transparent
ground, `develop` the raw light (bloom, tone curve, ground, dissolve into the title's blue), write the JPEG.

Two systems of coordinates are in use. The WORLD is the picture: x right, z up, y away from the viewer; ten units are the
full width, the origin is the centre. The HAND is in millimetres as the model has it: -x out of the palm, +y to the thumb,
+z to the forearm."""
import argparse, io, math, tempfile
from pathlib import Path
import bpy                       # first: it brings bmesh and mathutils
import bmesh, numpy as np
from mathutils import Matrix, Vector, noise
from PIL import Image

ASPECT = 1170 / 2600             # the scene: 216 x 97 mm
HEADROOM = 330 / 2600            # above it, plain title blue: a page with a taller title shows more of it, the others crop it
TITLE_BLUE = (11, 42, 91)        # sRGB: the flat colour under the title; the picture's first rows are exactly this
CALM = .45                       # the title's share of the scene's height: nothing in it is brighter than CALM_LIMIT
CALM_LIMIT = (16, 52, 100)       # sRGB: white text keeps more than 12:1 on it

SCALE = .0178                    # world units per millimetre of hand
VIAL_AT = (1.42, 0, -.93)        # world: where the middle of the vial goes; the hand follows
SOMA_AT = (-2.72, 0, -.93)
AXON_END = (-.42, -.02, -1.16)   # just short of the needle's point


# ---------------------------------------------------------------------------------------------------------------- materials

def material(name, **inputs):
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    for key, value in inputs.items():
        m.node_tree.nodes['Principled BSDF'].inputs[key.replace('_', ' ')].default_value = value
    return m


def clear(name, colour, ior, roughness=0., tint=0.):
    """Glass, plastic or liquid that lets light through to what stands behind it. Cycles would cast a black shadow behind
    glass without costly caustics, so shadow rays see it as merely tinted. `tint` lends the body a little light of its own:
    without it a clear thing on a dark ground is only an outline."""
    m = material(name, Base_Color=colour, Roughness=roughness, IOR=ior, Transmission_Weight=1., Emission_Color=colour, Emission_Strength=tint)
    t = m.node_tree
    path, see, mix = (t.nodes.new('ShaderNode' + n) for n in ('LightPath', 'BsdfTransparent', 'MixShader'))
    see.inputs[0].default_value = tuple(.6 + .4 * c for c in colour[:3]) + (1,)
    t.links.new(path.outputs['Is Shadow Ray'], mix.inputs[0])
    t.links.new(t.nodes['Principled BSDF'].outputs[0], mix.inputs[1])
    t.links.new(see.outputs[0], mix.inputs[2])
    t.links.new(mix.outputs[0], t.nodes['Material Output'].inputs[0])
    return m


def nitrile():
    """Thin rubber: a satin coat, a fine grain, and creases across the joints. The creases follow the hand's rest position
    (attribute `rest`, millimetres), so that they bend with the finger, and show only where a joint is (`crease`)."""
    m = material('nitrile', Base_Color=(.055, .17, .62, 1), Roughness=.44, Subsurface_Weight=.18, Subsurface_Radius=(.2, .4, 1.), Subsurface_Scale=.05, Coat_Weight=.10, Coat_Roughness=.28)
    t = m.node_tree
    new = lambda n: t.nodes.new('ShaderNode' + n)
    rest, crease = new('Attribute'), new('Attribute')
    rest.attribute_name, crease.attribute_name = 'rest', 'crease'
    stretch = new('VectorMath'); stretch.operation = 'MULTIPLY'; stretch.inputs[1].default_value = (.05, .05, .26)
    folds, grain, soft = new('TexNoise'), new('TexNoise'), new('TexNoise')
    folds.inputs['Scale'].default_value, folds.inputs['Detail'].default_value = 1, 3
    grain.inputs['Scale'].default_value, grain.inputs['Detail'].default_value = 2.2, 2
    soft.inputs['Scale'].default_value, soft.inputs['Detail'].default_value = .06, 2
    t.links.new(rest.outputs['Vector'], stretch.inputs[0])
    t.links.new(stretch.outputs[0], folds.inputs['Vector'])
    for n in (grain, soft): t.links.new(rest.outputs['Vector'], n.inputs['Vector'])
    at_joints = new('Math'); at_joints.operation = 'MULTIPLY'
    t.links.new(folds.outputs[0], at_joints.inputs[0]); t.links.new(crease.outputs['Fac'], at_joints.inputs[1])
    normal = None
    for height, strength, distance in ((soft.outputs[0], .5, .05), (at_joints.outputs[0], .75, .035), (grain.outputs[0], .10, .002)):
        bump = new('Bump')
        bump.inputs['Strength'].default_value, bump.inputs['Distance'].default_value = strength, distance
        t.links.new(height, bump.inputs['Height'])
        if normal: t.links.new(normal, bump.inputs['Normal'])
        normal = bump.outputs[0]
    t.links.new(normal, t.nodes['Principled BSDF'].inputs['Normal'])
    return m


def membrane(name, core, rim, strength, grain=9., warm=(1., .27, .03), nucleus=None, vanish=None):
    """The neuron: light gathers at its edges, as in a thin bright skin seen from the side, and a grain in the surface breaks
    the edge into something grown. Attribute `pulse` adds light that travels, `warm` turns it amber. Between the two heights
    `vanish` it dissolves upwards."""
    m = material(name, Base_Color=tuple(c * .8 for c in core) + (1,), Roughness=.42, Specular_IOR_Level=.35)
    t = m.node_tree
    new = lambda n: t.nodes.new('ShaderNode' + n)
    shader = t.nodes['Principled BSDF']
    where, noise, bump, facing, ramp = new('TexCoord'), new('TexNoise'), new('Bump'), new('LayerWeight'), new('ValToRGB')
    noise.inputs['Scale'].default_value, noise.inputs['Detail'].default_value, noise.inputs['Roughness'].default_value = grain, 5, .6
    bump.inputs['Strength'].default_value, bump.inputs['Distance'].default_value = .42, .05
    facing.inputs['Blend'].default_value = .42
    e = ramp.color_ramp.elements
    e[0].color, e[0].position = tuple(core) + (1,), .08
    e[1].color, e[1].position = tuple(rim) + (1,), .92
    middle = e.new(.55); middle.color = tuple(.62 * c + .19 * r for c, r in zip(core, rim)) + (1,)
    t.links.new(where.outputs['Object'], noise.inputs['Vector'])
    t.links.new(noise.outputs[0], bump.inputs['Height'])
    t.links.new(bump.outputs[0], facing.inputs['Normal'])
    t.links.new(bump.outputs[0], shader.inputs['Normal'])
    t.links.new(facing.outputs['Facing'], ramp.inputs[0])
    pulse, heat = new('Attribute'), new('Attribute')
    pulse.attribute_name, heat.attribute_name = 'pulse', 'warm'
    tone = new('Mix'); tone.data_type = 'RGBA'
    tone.inputs['A'].default_value, tone.inputs['B'].default_value = (.06, .85, 1., 1), tuple(warm) + (1,)
    t.links.new(heat.outputs['Fac'], tone.inputs['Factor'])
    light = new('VectorMath'); light.operation = 'SCALE'
    t.links.new(tone.outputs['Result'], light.inputs[0]); t.links.new(pulse.outputs['Fac'], light.inputs['Scale'])
    cool, still = new('Math'), new('VectorMath')                           # amber over teal would be grey: the one makes room for the other
    cool.operation, still.operation = 'SUBTRACT', 'SCALE'
    cool.inputs[0].default_value = 1
    t.links.new(heat.outputs['Fac'], cool.inputs[1]); t.links.new(ramp.outputs[0], still.inputs[0]); t.links.new(cool.outputs[0], still.inputs['Scale'])
    total = new('VectorMath')
    t.links.new(still.outputs[0], total.inputs[0]); t.links.new(light.outputs[0], total.inputs[1])
    if nucleus:                                  # seen through the soma: a soft light about the line of sight, unsettled by the grain
        off, flat, far, fall, glow, both = new('VectorMath'), new('VectorMath'), new('VectorMath'), new('MapRange'), new('VectorMath'), new('VectorMath')
        off.operation, flat.operation, far.operation, glow.operation = 'SUBTRACT', 'MULTIPLY', 'LENGTH', 'SCALE'
        off.inputs[1].default_value, flat.inputs[1].default_value = nucleus, (1, 0, 1)
        fall.interpolation_type = 'SMOOTHSTEP'
        for key, value in (('From Min', .22), ('From Max', .0), ('To Min', 0), ('To Max', 1)): fall.inputs[key].default_value = value
        uneven = new('Math'); uneven.operation = 'MULTIPLY'
        t.links.new(where.outputs['Object'], off.inputs[0]); t.links.new(off.outputs[0], flat.inputs[0]); t.links.new(flat.outputs[0], far.inputs[0])
        t.links.new(far.outputs['Value'], fall.inputs['Value']); t.links.new(fall.outputs[0], uneven.inputs[0]); t.links.new(noise.outputs[0], uneven.inputs[1])
        glow.inputs[0].default_value = (.10, .42, .46)
        t.links.new(uneven.outputs[0], glow.inputs['Scale']); t.links.new(total.outputs[0], both.inputs[0]); t.links.new(glow.outputs[0], both.inputs[1])
        total = both
    t.links.new(total.outputs[0], shader.inputs['Emission Color'])
    depth, haze = new('SeparateXYZ'), new('MapRange')                       # what grows away from the viewer dims
    for key, value in (('From Min', -.5), ('From Max', 1.1), ('To Min', 1.15 * strength), ('To Max', .38 * strength)): haze.inputs[key].default_value = value
    t.links.new(where.outputs['Object'], depth.inputs[0]); t.links.new(depth.outputs['Y'], haze.inputs['Value'])
    drift, ebb, flow = new('TexNoise'), new('MapRange'), new('Math')        # and the light ebbs and flows along the branches
    drift.inputs['Scale'].default_value, drift.inputs['Detail'].default_value = 1.7, 1
    flow.operation = 'MULTIPLY'
    for key, value in (('From Min', .34), ('From Max', .66), ('To Min', .55), ('To Max', 1.65)): ebb.inputs[key].default_value = value
    t.links.new(where.outputs['Object'], drift.inputs['Vector']); t.links.new(drift.outputs[0], ebb.inputs['Value'])
    t.links.new(haze.outputs[0], flow.inputs[0]); t.links.new(ebb.outputs[0], flow.inputs[1])
    t.links.new(flow.outputs[0], shader.inputs['Emission Strength'])
    if vanish:
        height, dissolve, gone, mix = new('SeparateXYZ'), new('MapRange'), new('BsdfTransparent'), new('MixShader')
        dissolve.interpolation_type = 'SMOOTHSTEP'
        for key, value in (('From Min', vanish[1]), ('From Max', vanish[0]), ('To Min', 0), ('To Max', 1)): dissolve.inputs[key].default_value = value
        t.links.new(where.outputs['Object'], height.inputs[0]); t.links.new(height.outputs['Z'], dissolve.inputs['Value'])
        t.links.new(dissolve.outputs[0], mix.inputs[0]); t.links.new(gone.outputs[0], mix.inputs[1]); t.links.new(shader.outputs[0], mix.inputs[2])
        t.links.new(mix.outputs[0], t.nodes['Material Output'].inputs[0])
    m.cycles.emission_sampling = 'NONE'      # a hundred thousand faint lamps would be noise; two real lamps stand in for them
    return m


def ember(name, colour, strength):
    m = material(name, Base_Color=(0, 0, 0, 1), Emission_Color=tuple(colour) + (1,), Emission_Strength=strength)
    m.cycles.emission_sampling = 'NONE'
    return m


TEAL_SPARK, AMBER_SPARK = (.10, .85, 1.), (1., .30, .045)


# ------------------------------------------------------------------------------------------------------------------- meshes

def add(name, verts, faces, mat, parent=None, smooth=True, **attributes):
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata([tuple(map(float, v)) for v in verts], [], faces)
    mesh.materials.append(mat)
    for key, values in attributes.items():
        values = np.asarray(values, np.float32)
        kind, field = ('FLOAT', 'value') if values.ndim == 1 else ('FLOAT_VECTOR', 'vector')
        mesh.attributes.new(key, kind, 'POINT').data.foreach_set(field, values.ravel())
    mesh.polygons.foreach_set('use_smooth', [smooth] * len(mesh.polygons))
    o = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(o)
    o.parent = parent
    return o


def lathe(name, profile, mat, parent, arc=None, segments=96, shape=None):
    """A solid of revolution about local z from (radius, z) pairs; `arc` = (from, to) in degrees for a part of it, `shape`
    changes a point (radius, angle, z) to another radius."""
    a, b = map(math.radians, arc or (0, 360))
    n = segments if not arc else max(6, int(segments * (b - a) / math.tau)) + 1
    angles = [a + (b - a) * k / (n - 1 if arc else n) for k in range(n)]
    shape = shape or (lambda r, t, z: r)
    verts = [(shape(r, t, z) * math.cos(t), shape(r, t, z) * math.sin(t), z) for r, z in profile for t in angles]
    faces = [(j * n + k, j * n + (k + 1) % n, (j + 1) * n + (k + 1) % n, (j + 1) * n + k)
             for j in range(len(profile) - 1) for k in range(n - 1 if arc else n)]
    o = add(name, verts, faces, mat, parent)
    weld = o.modifiers.new('poles', 'WELD'); weld.merge_threshold = 1e-4
    o.modifiers.new('edges', 'EDGE_SPLIT').split_angle = math.radians(38)
    return o


def rounded(points, radius=.5, steps=4):
    """The same profile with its inner corners rounded: real edges catch the light."""
    out = [points[0]]
    for p, q, s in zip(points, points[1:], points[2:]):
        p, q, s = map(Vector, (p, q, s))
        r = min(radius, .45 * (p - q).length, .45 * (s - q).length)
        if r < 1e-6: out.append(tuple(q)); continue
        a, b = q + (p - q).normalized() * r, q + (s - q).normalized() * r
        out += [tuple(a.lerp(q, u).lerp(q.lerp(b, u), u)) for u in (k / steps for k in range(steps + 1))]
    return out + [points[-1]]


def frame(origin, z, x_hint):
    """A placement whose z is `z` and whose x looks as nearly as possible along `x_hint`."""
    z = Vector(z).normalized()
    x = Vector(x_hint); x = (x - z * x.dot(z)).normalized()
    m = Matrix((x, z.cross(x), z)).transposed().to_4x4()
    m.translation = origin
    return m


# ----------------------------------------------------------------------------------------------------------------- the hand

FINGERS = {f: [f'{f}-finger-{j}' for j in ('metacarpal', 'phalanx-proximal', 'phalanx-intermediate', 'phalanx-distal', 'tip')]
           for f in ('index', 'middle', 'ring', 'pinky')}
FINGERS['thumb'] = ['thumb-metacarpal', 'thumb-phalanx-proximal', 'thumb-phalanx-distal', 'thumb-tip']

# The grip, in degrees (flexion, spread, twist) joint by joint. The numbers were found by least squares: pads of thumb, index
# and middle finger on the vial, the syringe in the fork of the thumb and between index and middle finger, no point of the
# skin inside either, no joint bent further than a hand does. Change one and look at all.
GRIP = {
    'thumb': [(33.1, 19.7, 29.9), (3,), (5.2,)],
    'index': [(33.3, 11), (47.9,), (28.5,)],
    'middle': [(42.4, 3.5), (44,), (24.2,)],
    'ring': [(53.2, 4.9), (82.7,), (49.6,)],
    'pinky': [(65, 0), (70,), (42,)],
}
VIAL_BASE, VIAL_AXIS = (-36.8, -11.4, -45.1), (0.351, 0.9228, -0.1587)            # hand, mm: the middle of the base, and the way up
SYRINGE_AT, SYRINGE_AXIS = (12.2, 37.8, -2.8), (-0.2212, -0.4321, -0.8743)      # the barrel near its flange, and the way to the needle

TURN = Matrix.Rotation(math.radians(-10), 3, 'Z') @ Matrix.Rotation(math.radians(-14), 3, 'Y') @ Matrix.Rotation(math.radians(20), 3, 'X') \
    @ Matrix(((0, 0, 1), (0, 1, 0), (-1, 0, 0)))       # hand -> (right, up, to the viewer)


def hand_placement():
    to_world = (Matrix(((1, 0, 0), (0, 0, -1), (0, 1, 0))) @ TURN * SCALE).to_4x4()
    middle = Vector(VIAL_BASE) + Vector(VIAL_AXIS) * 23
    return Matrix.Translation(Vector(VIAL_AT) - to_world @ middle) @ to_world


def pose(glb, parent):
    """The model's skin with the grip applied. Its 25 joints are no hierarchy in the file, and Blender's armature would need a
    trick for each; so the skinning is done here: every joint carries those after it in its finger."""
    bpy.ops.import_scene.gltf(filepath=str(glb))
    arm, skin = bpy.data.objects['Armature'], bpy.data.objects['r_handMeshNode']
    rest = {b.name: b.matrix.copy() for b in arm.pose.bones}
    moved = dict(rest)
    for finger, joints in FINGERS.items():
        carried, first = Matrix(), 0 if finger == 'thumb' else 1      # the metacarpals of the fingers stay in the palm
        for k, joint in enumerate(joints):
            now = carried @ rest[joint]
            if 0 <= k - first < len(GRIP[finger]):
                flexion, spread, twist = (GRIP[finger][k - first] + (0, 0))[:3]
                for angle, axis in ((spread, 'Y'), (-flexion, 'X'), (twist, 'Z')): now = now @ Matrix.Rotation(math.radians(angle), 4, axis)
            moved[joint], carried = now, now @ rest[joint].inverted()
    names = [g.name for g in skin.vertex_groups]
    shift = [moved[n] @ rest[n].inverted() for n in names]
    verts, crease = [], []
    for v in skin.data.vertices:
        total = sum(g.weight for g in v.groups)
        verts.append(sum(((shift[g.group] @ v.co) * (g.weight / total) for g in v.groups), Vector()) * 1000)
        top = sorted((g.weight / total for g in v.groups), reverse=True) + [0]
        crease.append(min(1, 2.2 * top[1]))                           # where two joints share the skin, it folds
    faces, at_rest = [tuple(p.vertices) for p in skin.data.polygons], [v.co * 1000 for v in skin.data.vertices]
    for o in list(bpy.data.objects):
        if o.name.startswith(('Armature', 'Icosphere', 'r_hand')): bpy.data.objects.remove(o)
    hand = add('hand', verts, faces, nitrile(), parent, rest=np.array(at_rest), crease=crease)          # seams are closed in `cuff`
    return hand


def folds(at, along, size):
    """Slack rubber or cloth: creases that run around the arm, wander and die out."""
    p = Vector((at[0] * .03, at[1] * .03, along * .10))
    return size * (noise.noise(p) + .55 * abs(noise.noise(p * 1.9 + Vector((3, 1, 0)))) + .25 * noise.noise(p * 4.1))


def cuff(hand, parent):
    """The model ends at the wrist in a torn edge. Cut it straight and draw the glove on from the cut itself, slack and a
    little wider, to a rolled rim; under the rim comes the sleeve of a gown."""
    b = bmesh.new(); b.from_mesh(hand.data)
    bmesh.ops.remove_doubles(b, verts=b.verts, dist=.01)
    rest, crease = b.verts.layers.float_vector['rest'], b.verts.layers.float['crease']
    cut = 60.
    bmesh.ops.bisect_plane(b, geom=b.verts[:] + b.edges[:] + b.faces[:], plane_co=(0, 0, cut), plane_no=(0, 0, 1), clear_outer=True)
    rim = [v for v in b.verts if abs(v.co.z - cut) < 1e-3]
    middle = sum((v.co for v in rim), Vector()) / len(rim)
    rim.sort(key=lambda v: math.atan2(v.co.y - middle.y, v.co.x - middle.x))
    shape = [(v.co - middle) for v in rim]
    size = sum(d.length for d in shape) / len(shape)
    previous, end = rim, 112
    heights = list(np.arange(cut + 2.5, end + .1, 2.5)) + [end + 1.2, end + 2.6, end + 3.4, end + 2.6, end + .5, end - 8]
    roll = [0] * (len(heights) - 6) + [.9, 1.6, .6, -.9, -1.5, -2.2]
    for k, (h, r) in enumerate(zip(heights, roll)):
        t = smoothstep(0, 1, (min(h, end) - cut) / (end - cut))
        ring = []
        for d in shape:
            wide = d.normalized() * size * (1.0 + .02 * math.cos(2 * math.atan2(d.y, d.x)))
            p = d.lerp(wide, .55 * t) * (1 + .17 * t)
            out = Vector((p.x, p.y, 0)).normalized()
            p += out * r
            v = b.verts.new(middle + Vector((p.x + .03 * (h - cut), p.y, h - cut)))
            v[rest], v[crease] = v.co, .45 * (1 - t)
            ring.append(v)
        for i in range(len(ring)):
            b.faces.new((previous[i], previous[(i + 1) % len(ring)], ring[(i + 1) % len(ring)], ring[i])).smooth = True
        previous = ring
    seam = [v for v in b.verts if cut - 16 < v.co.z < cut + 14]             # the cut left slivers; iron them out
    for _ in range(8): bmesh.ops.smooth_vert(b, verts=seam, factor=.5, use_axis_x=True, use_axis_y=True, use_axis_z=True)
    bmesh.ops.recalc_face_normals(b, faces=b.faces[:])
    b.to_mesh(hand.data); b.free()

    # The slack lies in folds too fine for the model's own faces: round the skin first, then fold it.
    round_off = hand.modifiers.new('smooth', 'SUBSURF'); round_off.levels = round_off.render_levels = 3
    hand.data = bpy.data.meshes.new_from_object(hand.evaluated_get(bpy.context.evaluated_depsgraph_get()))
    hand.modifiers.clear()
    outwards = [v.normal.copy() for v in hand.data.vertices]                # all before the first moves: each move would renew them all
    for v, out in zip(hand.data.vertices, outwards):
        h = v.co.z
        if h > 15: v.co += out * folds(v.co - middle, h, .8 * smoothstep(15, 60, h) + 1.1 * smoothstep(62, 84, h) * (1 - .8 * smoothstep(end - 18, end, h)))

    holder = bpy.data.objects.new('sleeve', None); bpy.context.scene.collection.objects.link(holder)
    holder.parent, holder.matrix_local = parent, Matrix.Translation((middle.x + 1.5, middle.y, 0)) @ Matrix.Diagonal((.84, 1.07, 1, 1))
    cloth = material('gown', Base_Color=(.22, .40, .60, 1), Roughness=.85, Sheen_Weight=.3)
    line = [(r, float(h)) for h in np.linspace(end - 10, 330, 110) for r in [size + 3 + 13 * (1 - math.exp(-max(0, h - end) / 45))]]
    lathe('sleeve', line, cloth, holder, shape=lambda r, t, z: r + folds((r * math.cos(t), r * math.sin(t)), z * .55, 5. * min(1, (z - 100) / 40)))


# -------------------------------------------------------------------------------------------------- the vial and the syringe

def vial(parent):
    """About 22 x 46 mm, as botulinum toxin comes: a clear vial, label without words, aluminium crimp, flip-off cap."""
    holder = bpy.data.objects.new('vial', None); bpy.context.scene.collection.objects.link(holder)
    holder.parent, holder.matrix_local = parent, frame(VIAL_BASE, VIAL_AXIS, TURN.transposed() @ Vector((0, 0, 1)))
    glass = clear('glass', (.93, .985, 1, 1), 1.47, .01, .012)
    liquid = clear('toxin', (.55, .93, 1, 1), 1.33, 0, .10)
    paper = material('paper', Base_Color=(.80, .86, .92, 1), Roughness=.55)
    stripe = material('stripe', Base_Color=(.01, .30, .40, 1), Roughness=.45)
    alu = material('aluminium', Base_Color=(.80, .83, .87, 1), Metallic=1., Roughness=.27)
    amber = material('cap', Base_Color=(.92, .22, .012, 1), Roughness=.38, Coat_Weight=.3, Subsurface_Weight=.1, Emission_Color=(1, .3, .02, 1), Emission_Strength=.10)
    rubber = material('stopper', Base_Color=(.10, .11, .13, 1), Roughness=.6)
    R = 11
    outside = rounded([(0, 0), (R - .6, 0), (R, .6), (R, 29.5), (6.6, 34.5), (6.4, 38.4), (7.6, 38.8), (7.6, 41)], 2.2, 6)
    inside = rounded([(7.0, 41), (5.0, 40.8), (5.0, 34.8), (R - 1.1, 29), (R - 1.1, 1.6), (0, 1.3)], 1.8, 6)
    lathe('glass', outside + inside, glass, holder)
    lathe('liquid', rounded([(0, 1.2), (R - 1.0, 1.5), (R - 1.0, 25.0), (R - 1.9, 24.4), (0, 24.3)], .5), liquid, holder)   # overlaps the glass a hair: no air film between
    lathe('label', [(R + .06, 4.5), (R + .08, 4.5), (R + .08, 20.5), (R + .06, 20.5)], paper, holder, arc=(-150, 150))
    for a, b in ((16.3, 19.2), (6.0, 6.7)): lathe('stripe', [(R + .11, a), (R + .11, b)], stripe, holder, arc=(-150, 150))
    lathe('stopper', [(0, 34.5), (4.9, 34.5), (4.9, 41), (7.2, 41.2), (7.2, 42), (0, 42)], rubber, holder)
    lathe('crimp', rounded([(6.5, 38.0), (7.9, 38.2), (8.0, 42.6), (4.0, 43.0), (3.9, 42.8)], .5), alu, holder)
    lathe('cap', rounded([(3.0, 42.6), (8.5, 42.9), (8.5, 45.6), (7.9, 46.0), (0, 46.0)], .6), amber, holder)


def syringe(parent):
    """A 3 ml syringe, a little drawn; z runs from the plunger to the needle, x looks at the viewer, so that the scale does."""
    holder = bpy.data.objects.new('syringe', None); bpy.context.scene.collection.objects.link(holder)
    holder.parent, holder.matrix_local = parent, frame(SYRINGE_AT, SYRINGE_AXIS, TURN.transposed() @ Vector((0, .35, 1)))
    plastic = clear('polypropylene', (.86, .96, 1, 1), 1.42, .06, .03)
    dose = clear('dose', (.45, .95, 1, 1), 1.33, 0, .22)
    white = material('plunger', Base_Color=(.72, .80, .87, 1), Roughness=.35, Subsurface_Weight=.2)
    rubber = material('seal', Base_Color=(.02, .022, .026, 1), Roughness=.45)
    ink = material('ink', Base_Color=(.9, .97, 1, 1), Roughness=.5, Emission_Color=(.6, .95, 1, 1), Emission_Strength=.35)
    hub = material('hub', Base_Color=(.92, .24, .015, 1), Roughness=.35, Subsurface_Weight=.2, Emission_Color=(1, .32, .03, 1), Emission_Strength=.12)
    steel = material('steel', Base_Color=(.82, .86, .9, 1), Metallic=1., Roughness=.25, Emission_Color=(.5, .85, 1, 1), Emission_Strength=.10)
    q, a, b = 4.7, -9.5, 80                                              # barrel: radius, flange (just clear of the thumb's fork), shoulder
    barrel = [(q - .8, a), (9.6, a), (9.6, a + 1.6), (q, a + 2.0), (q, b), (2.3, b + 2.2), (2.0, b + 7), (1.3, b + 7), (1.3, b + 2), (q - .8, b - .4), (q - .8, a)]
    o = lathe('barrel', rounded(barrel, .5), plastic, holder)
    seal = 30                                                            # where the rubber stands
    lathe('dose', rounded([(0, seal + 6.2), (q - .75, seal + 5.0), (q - .75, b - .4), (1.25, b + 1.6), (1.25, b + 6.5), (0, b + 6.5)], .3), dose, holder)
    lathe('seal', rounded([(0, seal), (q - .85, seal), (q - .72, seal + .6), (q - .9, seal + 2.2), (q - .72, seal + 4), (q - .9, seal + 4.8), (0, seal + 6)], .3), rubber, holder)
    for turn in (0, 90):                                                 # the plunger's cross of two blades
        bar = add('blade', [(x, y, h) for h in (-38, seal) for x, y in ((-3.4, -.5), (3.4, -.5), (3.4, .5), (-3.4, .5))],
                  [(0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7), (0, 3, 2, 1), (4, 5, 6, 7)], white, holder, smooth=False)
        bar.rotation_euler = (0, 0, math.radians(turn + 32))
    lathe('thumb rest', rounded([(0, -40), (7.4, -40), (7.4, -38.2), (0, -38)], .6), white, holder)
    for k in range(29):
        h, long = 7 + k * 2.5, k % 4 == 0
        if h < b - 1: lathe('tick', [(q + .05, h), (q + .05, h + (.62 if long else .42))], ink, holder, arc=(-62, 30 if long else -12))
    lathe('hub', rounded([(2.6, b + 3), (3.5, b + 3), (3.3, b + 8), (2.0, b + 10), (1.5, b + 15), (.5, b + 15.6), (0, b + 15.6)], .4), hub, holder)
    lathe('needle', [(.42, b + 15), (.42, b + 46), (.05, b + 48.5), (0, b + 48.5)], steel, holder, segments=24)


# --------------------------------------------------------------------------------------------------------------- the neurons

class Tubes:
    """Polylines with a radius at every point, swept into one mesh with attributes."""
    def __init__(self): self.v, self.f, self.pulse, self.warm = [], [], [], []

    def sweep(self, points, radii, sides=8, pulse=None, warm=None):
        points, radii = np.asarray(points, float), np.asarray(radii, float)
        n = len(points)
        if n < 2: return
        ahead = np.gradient(points, axis=0)
        ahead /= np.linalg.norm(ahead, axis=1, keepdims=True) + 1e-12
        side = np.cross(ahead[0], (0, 0, 1) if abs(ahead[0][2]) < .9 else (1, 0, 0))
        base, ring = len(self.v), np.arange(sides) * math.tau / sides
        for p, d, r in zip(points, ahead, radii):          # carry the frame along the curve, so that the tube never twists
            side = side - d * side.dot(d); side /= np.linalg.norm(side)
            other = np.cross(d, side)
            self.v += list(p + r * (np.cos(ring)[:, None] * side + np.sin(ring)[:, None] * other))
        self.v += [points[0] - ahead[0] * radii[0] * .7, points[-1] + ahead[-1] * radii[-1] * .9]
        for j in range(n - 1):
            for k in range(sides):
                a, b = base + j * sides + k, base + j * sides + (k + 1) % sides
                self.f.append((a, b, b + sides, a + sides))
        first, last, end = base + n * sides, base + n * sides + 1, base + (n - 1) * sides
        for k in range(sides):
            self.f += [(first, base + (k + 1) % sides, base + k), (last, end + k, end + (k + 1) % sides)]
        for store, value in ((self.pulse, pulse), (self.warm, warm)):
            value = np.zeros(n) if value is None else np.broadcast_to(np.asarray(value, float), (n,))
            store += list(np.repeat(value, sides)) + [value[0], value[-1]]

    def bead(self, at, radius, pulse=0., warm=0., squash=1., rows=7):
        at = np.asarray(at, float)
        t = np.linspace(.10, math.pi - .10, rows)
        self.sweep(at + np.outer(-np.cos(t) * radius * squash, (.3, .2, .93)), np.sin(t) * radius, 8, pulse, warm)

    def build(self, name, mat):
        return add(name, self.v, self.f, mat, pulse=self.pulse, warm=self.warm)


def unit(v): return v / (np.linalg.norm(v) + 1e-12)


class Neuron:
    """Grown from a seed. Thick parts (`bulk`) are fused with the soma into one skin; fine ones (`fine`) stay swept tubes."""
    STEP = .028

    def __init__(self, seed, at, size=1., spines=True, flat=.45, roof=None):
        self.roof = roof
        self.rng, self.at, self.size, self.spines, self.flat = np.random.default_rng(seed), np.array(at, float), size, spines, flat
        self.bulk, self.fine, self.tips = Tubes(), Tubes(), []

    def bowed(self, points):
        """Under a `roof` the crown grows wide instead of high: the higher above the soma, the more a line leans over."""
        P = np.array(points)
        if self.roof:
            up = np.maximum(P[:, 2] - self.at[2], 0)
            P[:, 2] -= up - up / (1 + up / self.roof)
            P[:, 0] += .06 * up * np.tanh((P[:, 0] - self.at[0]) / .5)
        return P

    def spread(self, s): return self.rng.normal(0, s, 3) * (1, self.flat, 1)

    def branch(self, at, start, heading, radius, length, depth, root, fade=.17, pruned=False):
        """One unbranched stretch, then two children. It leaves its parent along `start`, as thick as the parent's end (`root`),
        and soon finds its own heading and radius: forks are grown, not plugged together. Rall's law (r^1.5 is kept) sets the
        children's radii; the thinner one turns harder."""
        k, rng = self.size, self.rng
        steps = max(6, int(length / self.STEP))
        points, radii, bend, drift = [at], [root], self.spread(.03), np.zeros(3)
        for s in range(1, steps + 1):
            bend = .88 * bend + self.spread(.022)                          # curvature changes slowly: a grown line, not a scribble
            drift = drift + bend + .012 * unit((at - self.at) * (1, .25, 1))
            now = unit(unit(start * max(0, 1 - s / 9) + heading * min(1, s / 9)) + drift)
            now = unit(now * (1, 1, 1 - .25 * max(0, now[2])))             # the picture is wide: what rises leans over
            at = at + now * self.STEP * k
            taper = 1 - (.25 if depth else .55) * s / steps
            points.append(at); radii.append(radius * taper * (1 + .06 * math.sin(s * .8 + depth)) + (root - radius) * math.exp(-s * self.STEP / fade))
        end = radius * .75
        thick = [i for i, r in enumerate(radii) if r > .020]
        cut = thick[-1] if thick else 0
        P, R, at_step = self.bowed(points), np.array(radii) * k, np.arange(len(points))
        bulk, fine = (Tubes(), Tubes()) if pruned else (self.bulk, self.fine)
        # The fused skin thins out under the swept tube, whose first part lies inside it: the change-over shows no collar.
        if cut > 1: bulk.sweep(P[:cut + 1], R[:cut + 1] * (1 - .5 * smoothstep(cut - 8, cut, at_step[:cut + 1]) * (cut < len(P) - 1)), 14)
        first = max(0, cut - 12) if cut < len(P) - 1 else len(P)
        if first < len(P) - 2: fine.sweep(P[first:], (R * smoothstep(first - 8, first + 8, at_step))[first:] if first else R, 12 if radius > .012 else 7)
        if self.spines: self.thorns(P, R, fine)
        if depth == 0:
            self.tips.append(None if pruned else P[-1])
            return
        share = rng.uniform(.52, .76)
        swing = self.spread(1.); swing = unit(swing - now * swing.dot(now))
        for part, sign in ((share, 1), (1 - share, -1)):
            child = end * part ** (1 / 1.5)
            turn = math.radians(rng.uniform(14, 28) if part > .5 else rng.uniform(30, 55)) * sign
            high = self.roof and P[-1][2] > self.at[2] + .55              # the crown's last twigs would overlap into fans
            self.branch(at, now, unit(now * math.cos(turn) + swing * math.sin(turn)), max(child, .0042), length * rng.uniform(.68, 1.0), depth - 1, end, .06, pruned or high and depth < 3 and part < .5)

    def thorns(self, P, R, fine):
        """Dendritic spines: a stalk and a head, some forty to a unit of length."""
        rng, k = self.rng, self.size
        for i in range(3, len(P) - 1):
            if R[i] > .06 * k or rng.random() > (.75 if R[i] > .0075 * k else .12): continue
            d = unit(P[i + 1] - P[i - 1])
            out = rng.normal(0, 1, 3); out = unit(out - d * out.dot(d))
            long = rng.uniform(.008, .024) * k
            foot, head = P[i] + out * R[i] * .7, P[i] + out * (R[i] + long) + d * rng.normal(0, .006)
            fine.sweep([foot, (foot + head) / 2, head], [.0036 * k, .0024 * k, .0026 * k], 5)
            if rng.random() < .8: fine.bead(head, rng.uniform(.0042, .0066) * k)

    def soma(self, radius):
        """Not a ball: drawn out a little to where its branches leave."""
        rng = self.rng
        lobes = [(unit(self.spread(1.)), rng.uniform(.05, .14)) for _ in range(6)]
        rows, cols, V, F = 40, 64, [], []
        for i in range(rows + 1):
            for j in range(cols):
                a, b = math.pi * i / rows, math.tau * j / cols
                d = np.array((math.sin(a) * math.cos(b), math.sin(a) * math.sin(b), math.cos(a)))
                r = radius * (1 + sum(h * max(0, d.dot(l)) ** 3 for l, h in lobes))
                V.append(self.at + d * (1.08, .9, .95) * r)
        for i in range(rows):
            for j in range(cols): F.append((i * cols + j, i * cols + (j + 1) % cols, (i + 1) * cols + (j + 1) % cols, (i + 1) * cols + j))
        n = len(self.bulk.v)
        self.bulk.v += V; self.bulk.f += [tuple(n + i for i in f) for f in F]
        self.bulk.pulse += [0] * len(V); self.bulk.warm += [0] * len(V)

    def build(self, name, mat, voxel=.010):
        """Fusing by voxels and smoothing gives the webs of skin between soma and branches that a union of tubes has not."""
        o = add(name + ' body', self.bulk.v, self.bulk.f, mat)
        fuse = o.modifiers.new('fuse', 'REMESH'); fuse.mode, fuse.voxel_size, fuse.use_smooth_shade = 'VOXEL', voxel * self.size, True
        calm = o.modifiers.new('calm', 'SMOOTH'); calm.factor, calm.iterations = .5, 12
        self.fine.build(name + ' branches', mat)


def catmull(points, step=.02):
    """A smooth line through the points, at even steps."""
    P = np.array([2 * np.array(points[0]) - points[1], *points, 2 * np.array(points[-1]) - points[-2]], float)
    out = []
    for a, b, c, d in zip(P, P[1:], P[2:], P[3:]):
        for t in np.linspace(0, 1, 60, endpoint=False):
            out.append(.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3))
    out = np.array(out + [P[-2]])
    s = np.r_[0, np.cumsum(np.linalg.norm(np.diff(out, axis=0), axis=1))]
    even = np.arange(0, s[-1], step)
    return np.stack([np.interp(even, s, out[:, i]) for i in range(3)], 1), even


def axon(n, mat):
    """The cell's one long process: sheaths of myelin, bare nodes between them, and the signal's light on its way; at its end
    a small uneven tree with boutons, just short of the needle."""
    rng, s = n.rng, n.at
    P, along = catmull([s + (.22, 0, -.10), s + (.52, -.05, -.20), s + (.95, -.08, -.19), s + (1.45, .0, -.06), s + (1.95, .06, -.20), AXON_END])
    total = along[-1]
    covered = .5 * (1 + np.tanh(14 * (np.abs(np.sin(math.pi * (along - .52) / .46)) - .20)))
    covered *= smoothstep(.50, .60, along) * (1 - smoothstep(total - .25, total - .12, along))
    R = .030 + .085 * np.exp(-along / .13) - .010 * along / total + .012 * covered
    pulse, warm = .12 * (1 - covered) * (along > .5), np.zeros(len(P))
    for where, tail, power, heat in ((.78, .10, .25, 0), (1.24, .22, 1.15, 0), (2.02, .11, 1.45, 1)):     # like comets: a head, and a tail behind
        d = along - where
        g = np.where(d > 0, np.exp(-(d / .055) ** 2), np.exp(d / tail))
        pulse += power * g; warm = np.maximum(warm, heat * smoothstep(.02, .34, g))
    n.bulk.sweep(P[:24], R[:24] * (1 - .5 * smoothstep(12, 24, np.arange(24))), 16)
    line, boutons = Tubes(), Tubes()
    line.sweep(P[10:], (R * smoothstep(2, 18, np.arange(len(R))))[10:], 18, pulse[10:], warm[10:])

    def ending(at, heading, radius, length, depth):
        goal = at + unit(heading) * length
        side = rng.normal(0, .16 * length, 3) * (1, .6, 1)
        Q, q = catmull([at - unit(heading) * .02, at + (goal - at) * .35 + side * .6, at + (goal - at) * .7 + side, goal], .010)
        x = q / q[-1]
        line.sweep(Q, radius * (1 - .35 * x), 8, .25 + .2 * x, .5 * x * (depth == 0))
        if depth == 0 or depth == 1 and rng.random() < .25:
            boutons.bead(goal, rng.uniform(.012, .022), rows=11)
            return
        for k in range(2 if depth < 3 else 3):
            turn = np.array((rng.uniform(.3, .9), rng.normal(0, .5), (k - (.5 if depth < 3 else 1)) * rng.uniform(1.0, 2.0)))
            ending(goal, unit(unit(heading) * .8 + turn * .75), radius * .68, length * rng.uniform(.75, 1.25), depth - 1)
    ending(P[-1], unit(P[-1] - P[-4]), .016, .17, 3)
    line.build('axon', mat)
    boutons.build('boutons', ember('bouton', AMBER_SPARK, 1.9))


def grow():
    teal = membrane('membrane', (.002, .032, .088), (.035, .80, 1.12), 1.75, nucleus=SOMA_AT, vanish=(-.27, .27))
    n = Neuron(21, SOMA_AT, roof=3.5)
    for angle, root, length in ((24, .135, .48), (62, .14, .40), (100, .115, .34), (142, .145, .46), (180, .12, .46), (216, .135, .46), (254, .11, .40), (304, .125, .42)):
        a = math.radians(angle + n.rng.normal(0, 4))
        d = unit(np.array((math.cos(a), n.rng.normal(0, .35), math.sin(a))))
        n.branch(n.at + d * .22, d, d, .046 * root / .14, length, 6, root)
    n.soma(.30)
    axon(n, membrane('sheath', (.002, .032, .085), (.03, .60, .90), 1.6))
    n.build('neuron', teal)
    embers = Tubes()                                                    # transmitter gathering at a few of the dendrites' tips
    for at in n.tips[::15]:
        size = n.rng.uniform(.008, .016)
        if at is not None and at[2] < -.15: embers.bead(at, size, rows=9)
    embers.build('embers', ember('ember', AMBER_SPARK, 2.2))

    far = membrane('far membrane', (.001, .010, .032), (.008, .13, .28), 2.3, 6)
    for seed, at, size in ((5, (-.9, 8.5, .9), 1.3), (13, (-6.0, 8, .5), 1.3), (31, (1.0, 9, -2.9), 1.4), (9, (5.6, 10, -.1), 1.5)):
        m = Neuron(seed, at, size, spines=False)
        for k in range(7):
            a = math.tau * k / 7 + m.rng.normal(0, .2)
            d = unit(np.array((math.cos(a), m.rng.normal(0, .3), math.sin(a))))
            m.branch(m.at + d * .2 * size, d, d, .045, .55, 4, .12)
        m.soma(.26 * size)
        m.build('far', far, .03)

    rng = np.random.default_rng(2)
    for name, colour, power, count in (('dust', TEAL_SPARK, 1.1, 44), ('warm dust', AMBER_SPARK, 2.4, 5)):
        motes = Tubes()
        for _ in range(count):
            at, size = (rng.uniform(-5.5, 5.5 if colour == TEAL_SPARK else 0), rng.uniform(.8, 4), rng.uniform(-2.4, .5)), rng.uniform(.004, .010)
            if at[2] < .2: motes.bead(at, size, rows=9)
        motes.build(name, ember(name, colour, power))


# ---------------------------------------------------------------------------------------------------------- light and camera

def lamp(name, at, target, size, power, colour, only=None):
    """A round soft light; `only` names the collection it falls on: the hand's lamps stand among the neuron's branches."""
    l = bpy.data.lights.new(name, 'AREA')
    l.shape, l.size, l.energy, l.color = 'DISK', size, power, colour
    o = bpy.data.objects.new(name, l); bpy.context.scene.collection.objects.link(o)
    o.location = at
    o.rotation_euler = (Vector(target) - Vector(at)).to_track_quat('-Z', 'Y').to_euler()
    o.visible_camera = False
    if only: o.light_linking.receiver_collection = only


def light(root):
    studio = bpy.data.collections.new('studio')
    for o in root.children_recursive: studio.objects.link(o)
    hand = (2.2, 0, -.9)
    lamp('key', (-.6, -5.2, 4.4), hand, 2.2, 360, (.90, .95, 1), studio)           # a theatre lamp, above and before
    lamp('window', (5.5, -4.0, .6), hand, 2.2, 60, (.55, .72, 1), studio)          # opens the palm's shadow
    lamp('neuron on the hand', (-1.2, -.9, -1.1), (2.0, 0, -1), 1.2, 120, (.12, .85, 1), studio)
    lamp('boutons on the needle', (-.2, -.5, -1.3), (1.0, 0, -.9), .3, 7, (1, .45, .12), studio)
    lamp('rim', (2.4, 3.6, 2.8), (2.4, 0, -.8), 2.4, 260, (.35, .72, 1), studio)
    lamp('rim below', (3.4, 2.2, -3.6), (2.6, 0, -1.2), 1.6, 55, (.10, .60, .9), studio)
    lamp('on the neuron', (-3.6, -3, 3), SOMA_AT, 2, 45, (.3, .8, 1))
    world = bpy.context.scene.world = bpy.data.worlds.new('night')
    world.use_nodes = True
    world.node_tree.nodes['Background'].inputs[0].default_value = (.006, .02, .06, 1)


def camera():
    """A long lens level with the scene's own band; the view is shifted up, not tilted, so that uprights stay upright."""
    c = bpy.data.cameras.new('camera')
    o = bpy.data.objects.new('camera', c); bpy.context.scene.collection.objects.link(o)
    o.location, o.rotation_euler = (0, -20, -1), (math.pi / 2, 0, 0)
    c.lens, c.sensor_width, c.shift_y = 72, 36, .1
    c.dof.use_dof, c.dof.focus_distance, c.dof.aperture_fstop, c.dof.aperture_blades = True, 19.85, .15, 0
    bpy.context.scene.camera = o


def render(width, samples, exr):
    s = bpy.context.scene
    s.render.engine, s.cycles.device, s.cycles.samples, s.cycles.seed = 'CYCLES', 'CPU', samples, 7
    s.cycles.use_denoising, s.cycles.denoiser = True, 'OPENIMAGEDENOISE'
    s.cycles.max_bounces, s.cycles.transmission_bounces, s.cycles.transparent_max_bounces = 12, 12, 12
    s.cycles.caustics_reflective = s.cycles.caustics_refractive = False
    s.cycles.sample_clamp_indirect = 4
    s.render.film_transparent, s.render.filter_size = True, 1.3
    s.render.resolution_x, s.render.resolution_y, s.render.resolution_percentage = width, round(width * ASPECT), 100
    s.render.image_settings.file_format, s.render.image_settings.color_depth, s.render.image_settings.color_mode = 'OPEN_EXR', '32', 'RGBA'
    s.render.filepath = str(exr)
    bpy.ops.render.render(write_still=True)


# --------------------------------------------------------------------------------------------------------------- development

def linear(srgb):
    c = np.asarray(srgb, float) / 255
    return np.where(c <= .04045, c / 12.92, ((c + .055) / 1.055) ** 2.4)


def encode(c): return 255 * np.where(c <= .0031308, 12.92 * c, 1.055 * np.maximum(c, 1e-9) ** (1 / 2.4) - .055)


def smoothstep(a, b, x):
    t = np.clip((x - a) / (b - a), 0, 1)
    return t * t * (3 - 2 * t)


def blur(image, sigma):
    """Gaussian by FFT, with black beyond the edges: light that leaves the picture does not come back on the other side."""
    h, w = image.shape[:2]
    pad = int(3 * sigma)
    H, W = h + pad, w + pad
    fy, fx = np.fft.fftfreq(H)[:, None], np.fft.rfftfreq(W)[None, :]
    kernel = np.exp(-2 * (math.pi * sigma) ** 2 * (fx * fx + fy * fy))
    return np.stack([np.fft.irfft2(np.fft.rfft2(image[..., i], (H, W)) * kernel, (H, W))[:h, :w] for i in range(image.shape[2])], -1)


def develop(exr, out):
    raw = bpy.data.images.load(str(exr))
    w, h = raw.size
    pixels = np.empty(w * h * 4, np.float32)
    raw.pixels.foreach_get(pixels)
    pixels = pixels.reshape(h, w, 4)[::-1].astype(float)                   # Blender counts rows from the bottom
    light, alpha = np.maximum(pixels[..., :3], 0), np.clip(pixels[..., 3:], 0, 1)
    y = ((np.arange(h) + .5) / h)[:, None, None]
    x = ((np.arange(w) + .5) / w)[None, :, None]

    # Bloom: what is bright and teal or amber spreads; white paper and a lit glove hardly do.
    lum = light @ (.2126, .7152, .0722)
    bright = light * smoothstep(.12, 1.1, lum)[..., None]
    bright *= 1 - .75 * smoothstep(.50, .58, x)
    unit_px = w / 2600
    halo = sum(k * blur(bright, s * unit_px) for s, k in ((4, .26), (14, .28), (48, .40), (170, .85)))

    rise = smoothstep(.14, .60, y)                                         # the scene dissolves upwards
    cooler = rise + (1 - rise) * np.array((.15, .34, 1.10))                 # and turns from teal to the title's blue
    scene = light * rise * cooler + halo * cooler * smoothstep(.04, .50, y)
    alpha = alpha * rise ** 4                                               # light lasts longer than substance: no grey veil on the blue
    peak = scene.max(-1, keepdims=True)
    scene = scene + .10 * np.maximum(peak - 1, 0)                          # the hottest light goes towards white
    shown = 1 - np.exp(-1.25 * scene)

    stops = np.array([0, .10, .30, .55, .80, 1.])                         # the ground: the title's blue, falling into night
    tones = np.array([TITLE_BLUE, TITLE_BLUE, (8, 32, 74), (5, 20, 51), (3, 13, 36), (3, 11, 31)], float)
    ground = np.stack([np.interp(y[..., 0], stops, tones[:, i]) for i in range(3)], -1)
    bell = np.hanning(h // 5); bell /= bell.sum()
    ground = linear(np.stack([np.convolve(np.pad(c, len(bell), 'edge'), bell, 'same')[len(bell):-len(bell)] for c in ground[:, 0].T], -1))[:, None]   # no kinks
    picture = 1 - (1 - ground * (1 - alpha)) * (1 - shown)

    # The title's part stays dark enough for white text wherever a cell's light rises into it.
    limit = linear(CALM_LIMIT) @ (.2126, .7152, .0722) * .82         # some room for what JPEG adds
    Y = picture @ (.2126, .7152, .0722)
    knee = limit * .55
    soft = np.where(Y > knee, knee + (limit - knee) * (1 - np.exp(-(Y - knee) / (limit - knee))), Y)
    keep = smoothstep(CALM, CALM + .12, y[..., 0])
    picture *= ((soft + (Y - soft) * keep) / np.maximum(Y, 1e-9))[..., None]

    dissolve = smoothstep(.015, .20, y)                                    # exactly flat at the top edge
    final = encode(np.clip(linear(TITLE_BLUE) * (1 - dissolve) + picture * dissolve, 0, 1))
    # No bands in the slow gradients: fine noise before the rounding to 8 bit; and because JPEG turns a smooth block into one flat
    # colour, each block is moved by up to half a step of JPEG's own three channels, in a pattern (R2) without lines or clumps.
    top = round(w * HEADROOM)
    rows, cols = ((np.arange(h) + top) // 8)[:, None], (np.arange(w) // 8)[None, :]
    nudge = np.stack([(u * cols + v * rows) % 1 - .5 for u, v in ((.75488, .56984), (.56984, -.75488), (-.75488, .56984))], -1)
    nudge = nudge @ np.array([(1, 1, 1), (0, -.344, 1.772), (1.402, -.714, 0)])
    noise = np.random.default_rng(0).random((h, w, 3)) - .5
    final = final + smoothstep(.015, .08, y) * (nudge + noise)
    picture = np.full((top + h, w, 3), TITLE_BLUE, np.uint8)
    picture[top:] = np.clip(np.round(final), 0, 255)
    image = Image.fromarray(picture)
    # Quality 89, but every block's mean is kept exactly: the top edge must meet a flat colour, and the night must not band.
    probe = io.BytesIO(); image.save(probe, 'JPEG', quality=89)
    tables = [[1, *list(t)[1:]] for t in Image.open(io.BytesIO(probe.getvalue())).quantization.values()]
    image.save(out, 'JPEG', qtables=tables, subsampling='4:4:4', optimize=True, progressive=False, dpi=(306, 306))
    return image


def build(glb):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    root = bpy.data.objects.new('hand and tools', None)
    bpy.context.scene.collection.objects.link(root)
    hand = pose(glb, root)
    cuff(hand, root)
    vial(root)
    syringe(root)
    root.matrix_world = hand_placement()
    grow()
    light(root)
    camera()


if __name__ == '__main__':
    args = argparse.ArgumentParser(description='Render the banner.')
    args.add_argument('hand', type=Path); args.add_argument('out', type=Path)
    args.add_argument('--width', type=int, default=2600); args.add_argument('--samples', type=int, default=128)
    a = args.parse_args()
    build(a.hand)
    with tempfile.TemporaryDirectory() as d:
        render(a.width, a.samples, Path(d) / 'light.exr')
        develop(Path(d) / 'light.exr', a.out)
